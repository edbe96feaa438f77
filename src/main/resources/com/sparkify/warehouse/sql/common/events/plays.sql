-- Publishes the plays that nothing contests, and the winners of those that something does.
INSERT INTO songplays (
  songplay_id, start_time, user_id, level, song_id, artist_id, session_id, location, user_agent,
  item_in_session, song_title, artist_name, song_length
)
SELECT
  p.songplay_id, p.start_time, p.user_id, p.level, m.song_id, m.artist_id, p.session_id,
  p.location, p.user_agent, p.item_in_session, p.song_title, p.artist_name, p.song_length
FROM (
  SELECT
    e.songplay_id, e.start_time, e.user_id, e.level, e.session_id, e.location, e.user_agent,
    e.item_in_session, e.song AS song_title, e.artist AS artist_name, e.length AS song_length
  FROM staging_events e
  LEFT JOIN run_contested c ON c.songplay_id = e.songplay_id
  WHERE e.songplay_id IS NOT NULL AND c.songplay_id IS NULL
  UNION ALL
  SELECT
    songplay_id, start_time, user_id, level, session_id, location, user_agent,
    item_in_session, song_title, artist_name, song_length
  FROM run_winners
) p
LEFT JOIN run_matches m
  ON m.song_title = p.song_title
  AND m.artist_name = p.artist_name
  AND (m.song_length = p.song_length OR (m.song_length IS NULL AND p.song_length IS NULL));

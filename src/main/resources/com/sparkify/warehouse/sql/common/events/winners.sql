-- Of each contested play the smallest delivery stays, whenever it came. The winners are those that
-- are not published yet.
DROP TABLE IF EXISTS run_candidates;
CREATE TEMP TABLE run_candidates AS
SELECT
  e.songplay_id, e.start_time, e.user_id, e.level, e.session_id, e.location, e.user_agent,
  e.item_in_session, e.song AS song_title, e.artist AS artist_name, e.length AS song_length,
  1 AS is_new
FROM staging_events e
JOIN run_contested c ON c.songplay_id = e.songplay_id
UNION ALL
SELECT
  p.songplay_id, p.start_time, p.user_id, p.level, p.session_id, p.location, p.user_agent,
  p.item_in_session, p.song_title, p.artist_name, p.song_length,
  0 AS is_new
FROM songplays p
JOIN run_contested c ON c.songplay_id = p.songplay_id;

DROP TABLE IF EXISTS run_winners;
CREATE TEMP TABLE run_winners AS
SELECT
  songplay_id, start_time, user_id, level, session_id, location, user_agent, item_in_session,
  song_title, artist_name, song_length
FROM (
  SELECT
    run_candidates.*,
    row_number() OVER (
      PARTITION BY songplay_id
      ORDER BY
        start_time, user_id, level NULLS LAST, song_title NULLS LAST, artist_name NULLS LAST,
        song_length NULLS LAST, location NULLS LAST, user_agent NULLS LAST, is_new
    ) AS place
  FROM run_candidates
) ranked
WHERE place = 1 AND is_new = 1;

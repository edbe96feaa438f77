-- One play.
SELECT
  start_time, user_id, level, song_title, artist_name, song_length, location, user_agent,
  session_id, item_in_session, song_id, artist_id
FROM songplays
WHERE songplay_id = ?

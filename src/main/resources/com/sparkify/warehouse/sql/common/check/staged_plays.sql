-- The plays of a batch, as delivered, under the names of the star.
SELECT
  start_time, level, location, user_agent,
  song AS song_title, artist AS artist_name, length AS song_length
FROM staging_events
WHERE songplay_id IS NOT NULL

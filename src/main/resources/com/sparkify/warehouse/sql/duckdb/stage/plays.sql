-- Only here: DuckDB reads through a function of this process, which gives plays alone. Session and
-- place are in the identity.
DROP TABLE IF EXISTS temp.staging_events;
CREATE TEMP TABLE staging_events AS
SELECT
  songplay_id, start_time, user_id, level, song, artist, length, location,
  user_agent,
  songplay_id // 1000000 AS session_id,
  songplay_id % 1000000 AS item_in_session
FROM delivered_plays();

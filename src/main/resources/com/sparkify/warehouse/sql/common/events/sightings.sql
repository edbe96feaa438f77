-- The latest events of each user in this batch, with what they say of the user.
DROP TABLE IF EXISTS run_sightings;
CREATE TEMP TABLE run_sightings AS
SELECT
  e.user_id, e.first_name, e.last_name, e.gender, e.level,
  e.start_time AS seen_at, e.session_id AS seen_session, e.item_in_session AS seen_item
FROM staging_events e
JOIN (
  SELECT user_id, max(start_time) AS start_time
  FROM staging_events
  WHERE user_id IS NOT NULL
  GROUP BY user_id
) latest ON e.user_id = latest.user_id AND e.start_time = latest.start_time;

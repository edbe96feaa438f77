-- Only here: the latest event of each user is kept while reading, so that the server need not look
-- for it among all that were staged.
DROP TABLE IF EXISTS run_sightings;
CREATE TEMP TABLE run_sightings AS
SELECT
  user_id, first_name, last_name, gender, level,
  start_time AS seen_at, session_id AS seen_session, item_in_session AS seen_item
FROM run_seen;

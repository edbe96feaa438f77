-- Only here: what is noted of users while reading comes into a table by COPY, typed as it is staged.
DROP TABLE IF EXISTS run_seen;
CREATE TEMP TABLE run_seen AS
SELECT user_id, first_name, last_name, gender, level, start_time, session_id, item_in_session
FROM staging_events
WHERE 1 = 0;

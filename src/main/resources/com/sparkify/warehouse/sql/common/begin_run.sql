-- What a run collects from batch to batch: plays in conflict, and the credits of changed songs.
DROP TABLE IF EXISTS run_conflicts;
CREATE TEMP TABLE run_conflicts AS
SELECT songplay_id, start_time AS earliest, start_time AS latest
FROM songplays
WHERE 1 = 0;

DROP TABLE IF EXISTS run_credits;
CREATE TEMP TABLE run_credits AS
SELECT title, artist_name
FROM songs
WHERE 1 = 0;

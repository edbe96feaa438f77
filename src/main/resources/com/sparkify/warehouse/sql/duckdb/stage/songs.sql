-- Only here: DuckDB reads through a function of this process.
DROP TABLE IF EXISTS temp.staging_songs;
CREATE TEMP TABLE staging_songs AS
SELECT *
FROM delivered_songs();

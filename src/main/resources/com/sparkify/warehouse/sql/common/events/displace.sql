-- Published plays that give way to a winner.
DROP TABLE IF EXISTS run_displaced;
CREATE TEMP TABLE run_displaced AS
SELECT p.songplay_id, p.start_time
FROM songplays p
JOIN run_winners w ON w.songplay_id = p.songplay_id;

DELETE FROM songplays
USING run_displaced d
WHERE songplays.songplay_id = d.songplay_id;

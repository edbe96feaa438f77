-- Moments that no play is left at.
DROP TABLE IF EXISTS run_unused;
CREATE TEMP TABLE run_unused AS
SELECT DISTINCT d.start_time
FROM run_displaced d
LEFT JOIN (
  SELECT DISTINCT p.start_time
  FROM songplays p
  JOIN run_displaced moved ON moved.start_time = p.start_time
) used ON used.start_time = d.start_time
WHERE used.start_time IS NULL;

DELETE FROM time
USING run_unused u
WHERE time.start_time = u.start_time;

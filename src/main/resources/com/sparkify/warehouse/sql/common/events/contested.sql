-- Plays that were delivered more than once: in this batch, or published before.
DROP TABLE IF EXISTS run_contested;
CREATE TEMP TABLE run_contested AS
SELECT songplay_id
FROM staging_events
WHERE songplay_id IS NOT NULL
GROUP BY songplay_id
HAVING count(*) > 1
UNION
SELECT songplay_id
FROM songplays
WHERE songplay_id IN (SELECT songplay_id FROM staging_events);

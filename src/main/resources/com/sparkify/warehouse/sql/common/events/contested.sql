-- One look at the batch tells what several statements want to know. Then the plays that were
-- delivered more than once: in this batch, in which none is looked for if there are as many plays as
-- deliveries, or published before.
DROP TABLE IF EXISTS run_batch;
CREATE TEMP TABLE run_batch AS
SELECT
  count(*) AS staged,
  count(DISTINCT songplay_id) AS plays,
  min(start_time) AS earliest,
  max(start_time) AS latest
FROM staging_events
WHERE songplay_id IS NOT NULL;

DROP TABLE IF EXISTS run_contested;
CREATE TEMP TABLE run_contested AS
SELECT songplay_id
FROM staging_events
WHERE songplay_id IS NOT NULL AND (SELECT staged - plays FROM run_batch) > 0
GROUP BY songplay_id
HAVING count(*) > 1
UNION
SELECT songplay_id
FROM songplays
WHERE songplay_id IN (
  SELECT songplay_id FROM staging_events WHERE songplay_id IS NOT NULL
);

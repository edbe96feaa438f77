-- Only here, where a batch is the whole run and each look at it costs a tenth of a second: one look
-- tells what several statements want to know. If no play was delivered twice, none is looked for.
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
WHERE songplay_id IS NOT NULL AND (SELECT staged > plays FROM run_batch)
GROUP BY songplay_id
HAVING count(*) > 1
UNION
SELECT songplay_id
FROM songplays
WHERE songplay_id IN (SELECT songplay_id FROM staging_events);

-- Only here, where contested.sql has looked at the batch.
SELECT min(start_time), max(start_time)
FROM (
  SELECT earliest AS start_time
  FROM run_batch
  UNION ALL
  SELECT latest
  FROM run_batch
  UNION ALL
  SELECT start_time
  FROM run_candidates
) touched

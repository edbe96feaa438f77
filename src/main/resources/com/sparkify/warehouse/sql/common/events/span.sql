-- When the plays of this batch began, and those published ones that it touches.
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

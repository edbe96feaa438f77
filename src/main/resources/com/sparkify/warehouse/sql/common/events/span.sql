-- When the plays of this batch began, and those published ones that it touches.
SELECT min(start_time), max(start_time)
FROM (
  SELECT start_time
  FROM staging_events
  WHERE songplay_id IS NOT NULL
  UNION ALL
  SELECT start_time
  FROM run_candidates
) touched

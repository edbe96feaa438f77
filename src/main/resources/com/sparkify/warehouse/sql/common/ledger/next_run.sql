-- The number of the run that is about to be recorded.
SELECT coalesce(max(run_id), 0) + 1
FROM etl_runs

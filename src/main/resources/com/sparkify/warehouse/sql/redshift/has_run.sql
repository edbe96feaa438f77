-- Only here: whether the run of a mark has been committed.
SELECT count(*)
FROM etl_runs
WHERE run_id = ? AND host = ? AND pid = ? AND started_at = ?

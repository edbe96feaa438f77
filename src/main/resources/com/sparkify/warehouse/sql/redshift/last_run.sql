-- Only here: the mark by which a run finds out whether its commit was done when the answer is lost.
SELECT run_id, host, pid, started_at
FROM etl_runs
ORDER BY run_id DESC
LIMIT 1

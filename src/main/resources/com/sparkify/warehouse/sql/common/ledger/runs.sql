-- All runs, the latest first.
SELECT
  run_id, status, started_at, finished_at, host, pid, tool_version, files, bytes, lines_read,
  lines_staged, lines_rejected, lines_blank, plays_staged, plays_inserted, plays_replaced,
  plays_known, plays_conflicting, plays_matched, message
FROM etl_runs
ORDER BY run_id DESC

-- Files of whose rejected records not all are kept. Those of earlier versions go when a file is
-- read again, and conflicts are no property of one file.
SELECT f.path, f.record_set, f.run_id, f.lines_rejected, coalesce(r.kept, 0) AS kept
FROM etl_files f
JOIN (
  SELECT path, record_set, max(run_id) AS run_id
  FROM etl_files
  GROUP BY path, record_set
) latest
  ON latest.path = f.path AND latest.record_set = f.record_set AND latest.run_id = f.run_id
LEFT JOIN (
  SELECT path, record_set, run_id, count(*) AS kept
  FROM etl_rejects
  WHERE reason <> 'conflict'
  GROUP BY path, record_set, run_id
) r
  ON r.path = f.path AND r.record_set = f.record_set AND r.run_id = f.run_id
WHERE f.lines_rejected <> coalesce(r.kept, 0)

-- Files of whose rejected records not all are kept. Only here, by run and not by file: where
-- Redshift has read the files itself, nobody knows which file a reject comes from.
SELECT f.path, f.record_set, f.run_id, f.lines_rejected, coalesce(r.kept, 0) AS kept
FROM (
  SELECT min(path) AS path, record_set, run_id, sum(lines_rejected) AS lines_rejected
  FROM (
    SELECT
      path, record_set, run_id, lines_rejected,
      row_number() OVER (PARTITION BY path, record_set ORDER BY run_id DESC) AS place
    FROM etl_files
  ) versions
  WHERE place = 1
  GROUP BY record_set, run_id
) f
LEFT JOIN (
  SELECT record_set, run_id, count(*) AS kept
  FROM etl_rejects
  WHERE reason <> 'conflict'
  GROUP BY record_set, run_id
) r ON r.record_set = f.record_set AND r.run_id = f.run_id
WHERE f.lines_rejected > coalesce(r.kept, 0)

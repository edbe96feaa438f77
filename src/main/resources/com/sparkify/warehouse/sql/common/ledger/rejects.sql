-- The rejects of a run, with a reason, of files with a text in their path; NULL does not choose.
SELECT
  run_id AS run,
  record_set AS "set",
  path AS file,
  line_number AS line,
  reason,
  column_name AS "key",
  raw_text AS "raw"
FROM etl_rejects
WHERE
  run_id = coalesce(CAST(? AS BIGINT), run_id)
  AND reason = coalesce(CAST(? AS VARCHAR), reason)
  AND strpos(path, coalesce(CAST(? AS VARCHAR), path)) > 0
ORDER BY run_id, record_set, path, line_number, reason

-- All rejects.
SELECT run_id, record_set, path, line_number, reason, column_name, raw_text
FROM etl_rejects
ORDER BY run_id, record_set, path, line_number, reason

-- Files that no published run accounts for.
SELECT f.path, f.version, f.record_set, f.run_id
FROM etl_files f
LEFT JOIN etl_runs r ON r.run_id = f.run_id AND r.status = 'published'
WHERE r.run_id IS NULL

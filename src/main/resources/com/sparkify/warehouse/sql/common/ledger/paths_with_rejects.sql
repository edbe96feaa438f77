-- The files of a set that published runs rejected records of.
SELECT DISTINCT r.path
FROM etl_rejects r
JOIN etl_runs n ON n.run_id = r.run_id
WHERE n.status = 'published' AND r.record_set = ?

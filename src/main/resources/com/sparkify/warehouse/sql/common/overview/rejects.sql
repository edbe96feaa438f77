-- How many records of published runs were rejected, by reason.
SELECT r.record_set, r.reason, r.column_name, count(*) AS records, max(r.run_id) AS latest_run
FROM etl_rejects r
JOIN etl_runs n ON n.run_id = r.run_id
WHERE n.status = 'published'
GROUP BY r.record_set, r.reason, r.column_name
ORDER BY records DESC, r.record_set, r.reason, r.column_name NULLS LAST

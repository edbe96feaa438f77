-- Where deliveries of plays lost against another of the same play.
SELECT r.path, r.raw_text
FROM etl_rejects r
JOIN etl_runs n ON n.run_id = r.run_id
WHERE n.status = 'published' AND r.record_set = 'events' AND r.reason = 'conflict'

-- Whether the warehouse has been created.
SELECT count(*)
FROM information_schema.tables
WHERE table_name = 'etl_runs' AND table_schema = current_schema()

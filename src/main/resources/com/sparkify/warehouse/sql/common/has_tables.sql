-- Whether the warehouse has been created, also where this user may not look into it.
SELECT count(*)
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relname = 'etl_runs' AND n.nspname = current_schema()

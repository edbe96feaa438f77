-- Whether the ledger tells the version of the tables: 0 if not, 1 if not this user, 2 if so.
SELECT coalesce(max(CASE WHEN has_table_privilege(c.oid, 'SELECT') THEN 2 ELSE 1 END), 0)
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relname = 'etl_schema' AND n.nspname = current_schema()

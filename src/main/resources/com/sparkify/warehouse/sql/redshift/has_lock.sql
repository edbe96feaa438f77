-- Only here and on PostgreSQL: other engines need not know before they lock.
SELECT count(*)
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relname = 'etl_lock' AND n.nspname = current_schema()

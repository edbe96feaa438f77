-- Only here and on PostgreSQL: creating a schema that is there takes a right to create.
SELECT count(*)
FROM pg_catalog.pg_namespace
WHERE nspname = ?

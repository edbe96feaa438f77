-- Only here: creating a schema that is there takes a right to create, even with IF NOT EXISTS.
SELECT count(*)
FROM pg_namespace
WHERE nspname = ?

-- Only here: entering a schema that is not there fails, so that one has to ask before.
SELECT count(*)
FROM duckdb_schemas()
WHERE lower(schema_name) = lower(?)

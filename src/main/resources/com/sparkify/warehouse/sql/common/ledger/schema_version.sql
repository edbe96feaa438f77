-- Without a row, the version that had no such table.
SELECT coalesce(max(version), 1)
FROM etl_schema

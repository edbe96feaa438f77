-- The file versions of a set that have been published.
SELECT path, version
FROM etl_files
WHERE record_set = ?

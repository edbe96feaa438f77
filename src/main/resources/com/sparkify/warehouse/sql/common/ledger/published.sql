-- The file versions of a set that have been published, each as one text: drivers take their time
-- for every text that they hand over.
SELECT version || chr(10) || path
FROM etl_files
WHERE record_set = ?

-- The published files of events whose plays reach from before to after a moment.
SELECT path
FROM etl_files
WHERE record_set = 'events' AND first_play <= ? AND last_play >= ?
ORDER BY path, version

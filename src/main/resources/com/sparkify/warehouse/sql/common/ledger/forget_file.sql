-- One published version of a file.
DELETE FROM etl_files
WHERE record_set = ? AND path = ? AND version = ?

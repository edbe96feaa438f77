-- Only here: the files that a COPY has read.
SELECT file_name, lines_scanned, file_etag
FROM sys_load_detail
WHERE query_id = ?

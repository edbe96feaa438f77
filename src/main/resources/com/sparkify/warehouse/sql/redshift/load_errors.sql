-- Only here: the records that a COPY passed over.
SELECT file_name, line_number, column_name, error_code, error_message
FROM sys_load_error_detail
WHERE query_id = ?
ORDER BY file_name, line_number

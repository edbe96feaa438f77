-- Only here: what COPY could not load from files whose addresses begin like this.
SELECT file_name, line_number, column_name, error_code, error_message
FROM sys_load_error_detail
WHERE file_name LIKE ?
ORDER BY file_name, line_number

-- Only here: the records that the latest COPY of a session failed at. A COPY that failed has left
-- no number by which to ask.
SELECT file_name, line_number, column_name, error_code, error_message
FROM sys_load_error_detail
WHERE
  session_id = ?
  AND query_id = (SELECT max(query_id) FROM sys_load_error_detail WHERE session_id = ?)
ORDER BY file_name, line_number

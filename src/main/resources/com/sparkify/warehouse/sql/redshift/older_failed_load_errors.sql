-- Only here, and only where the newer view cannot be read: the records that the latest COPY of a
-- session failed at.
SELECT filename, line_number, colname, err_code, err_reason
FROM stl_load_errors
WHERE
  session = ?
  AND query = (SELECT max(query) FROM stl_load_errors WHERE session = ?)
ORDER BY filename, line_number

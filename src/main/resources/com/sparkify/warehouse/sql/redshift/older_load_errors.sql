-- Only here, and only where the newer view cannot be read: the records that a COPY passed over.
SELECT filename, line_number, colname, err_code, err_reason
FROM stl_load_errors
WHERE query = ?
ORDER BY filename, line_number

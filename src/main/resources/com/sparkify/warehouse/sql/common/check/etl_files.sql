-- Every published file, and whether something vanished in it.
SELECT
  f.*,
  lines_read <> lines_staged + lines_rejected + lines_blank AS loses_lines
FROM etl_files f

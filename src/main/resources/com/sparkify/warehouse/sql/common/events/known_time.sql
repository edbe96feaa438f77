-- One, if a moment of this batch may be there already, or may be left without a play.
SELECT count(*)
FROM (
  SELECT 1 AS reason
  FROM run_contested
  UNION ALL
  SELECT 1
  FROM time
  WHERE start_time BETWEEN ? AND ?
  LIMIT 1
) reasons

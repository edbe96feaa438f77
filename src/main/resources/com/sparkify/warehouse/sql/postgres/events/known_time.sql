-- Only here: moments that were noted while reading are added without a look at each, unless one of
-- them may be there already, or may be left without a play. Zero if neither can be.
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

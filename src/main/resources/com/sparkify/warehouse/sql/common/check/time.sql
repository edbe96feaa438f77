-- Every moment, and whether its columns tell another one.
SELECT
  t.*,
  hour <> extract(hour FROM start_time)
    OR day <> extract(day FROM start_time)
    OR week <> extract(week FROM start_time)
    OR month <> extract(month FROM start_time)
    OR year <> extract(year FROM start_time)
    OR weekday <> extract(dow FROM start_time) AS wrong
FROM time t

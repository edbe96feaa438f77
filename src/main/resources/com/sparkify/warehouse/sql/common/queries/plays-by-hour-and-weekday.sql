-- At which hours of which weekdays do people listen (UTC)?
SELECT
  t.hour,
  count(CASE WHEN t.weekday = 1 THEN 1 END) AS monday,
  count(CASE WHEN t.weekday = 2 THEN 1 END) AS tuesday,
  count(CASE WHEN t.weekday = 3 THEN 1 END) AS wednesday,
  count(CASE WHEN t.weekday = 4 THEN 1 END) AS thursday,
  count(CASE WHEN t.weekday = 5 THEN 1 END) AS friday,
  count(CASE WHEN t.weekday = 6 THEN 1 END) AS saturday,
  count(CASE WHEN t.weekday = 0 THEN 1 END) AS sunday,
  count(*) AS plays
FROM songplays p
JOIN time t ON t.start_time = p.start_time
GROUP BY t.hour
ORDER BY t.hour

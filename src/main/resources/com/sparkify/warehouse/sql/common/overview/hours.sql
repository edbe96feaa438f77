-- How many songs are played at each hour of each weekday (UTC, 0 is Sunday).
SELECT
  cast(extract(dow FROM start_time) AS integer) AS weekday,
  cast(extract(hour FROM start_time) AS integer) AS hour,
  count(*) AS all_plays,
  count(CASE WHEN level = 'free' THEN 1 END) AS free_plays,
  count(CASE WHEN level = 'paid' THEN 1 END) AS paid_plays
FROM songplays
GROUP BY
  cast(extract(dow FROM start_time) AS integer), cast(extract(hour FROM start_time) AS integer)
ORDER BY weekday, hour

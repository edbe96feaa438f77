-- How many songs are played each day, on the free level and on the paid one?
SELECT
  cast(start_time AS date) AS day,
  count(*) AS plays,
  count(CASE WHEN level = 'free' THEN 1 END) AS free_plays,
  count(CASE WHEN level = 'paid' THEN 1 END) AS paid_plays,
  count(DISTINCT session_id) AS sessions
FROM songplays
GROUP BY cast(start_time AS date)
ORDER BY day

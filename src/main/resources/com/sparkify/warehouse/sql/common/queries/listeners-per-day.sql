-- How many people listen each day, how many of them pay, and how much does one listen to?
SELECT
  cast(start_time AS date) AS day,
  count(DISTINCT user_id) AS listeners,
  count(DISTINCT CASE WHEN level = 'paid' THEN user_id END) AS paying_listeners,
  cast(1.0 * count(*) / count(DISTINCT user_id) AS decimal(12, 1)) AS plays_per_listener
FROM songplays
GROUP BY cast(start_time AS date)
ORDER BY day

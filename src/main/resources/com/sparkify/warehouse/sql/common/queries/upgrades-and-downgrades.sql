-- How many listeners move up to the paid level each week, and how many move down again?
SELECT
  cast(date_trunc('week', start_time) AS date) AS week,
  count(CASE WHEN level_before = 'free' AND level = 'paid' THEN 1 END) AS upgrades,
  count(CASE WHEN level_before = 'paid' AND level = 'free' THEN 1 END) AS downgrades,
  count(DISTINCT user_id) AS listeners
FROM (
  SELECT
    user_id,
    start_time,
    level,
    lag(level) OVER (PARTITION BY user_id ORDER BY start_time, songplay_id) AS level_before
  FROM songplays
  WHERE level IS NOT NULL
) plays
GROUP BY cast(date_trunc('week', start_time) AS date)
ORDER BY week

-- How do listeners on the free level and on the paid one differ?
SELECT
  coalesce(level, 'unknown') AS level,
  count(DISTINCT user_id) AS listeners,
  count(DISTINCT session_id) AS sessions,
  count(*) AS plays,
  cast(1.0 * count(*) / count(DISTINCT user_id) AS decimal(12, 1)) AS plays_per_listener,
  cast(1.0 * count(*) / count(DISTINCT session_id) AS decimal(12, 1)) AS plays_per_session
FROM songplays
GROUP BY coalesce(level, 'unknown')
ORDER BY level

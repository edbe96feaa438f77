-- What happened on each of the latest days with a play (UTC), altogether and on each level.
SELECT
  cast(start_time AS date) AS day,
  count(*) AS all_plays,
  count(DISTINCT user_id) AS all_listeners,
  count(DISTINCT session_id) AS all_sessions,
  count(CASE WHEN level = 'free' THEN 1 END) AS free_plays,
  count(DISTINCT CASE WHEN level = 'free' THEN user_id END) AS free_listeners,
  count(DISTINCT CASE WHEN level = 'free' THEN session_id END) AS free_sessions,
  count(CASE WHEN level = 'paid' THEN 1 END) AS paid_plays,
  count(DISTINCT CASE WHEN level = 'paid' THEN user_id END) AS paid_listeners,
  count(DISTINCT CASE WHEN level = 'paid' THEN session_id END) AS paid_sessions
FROM songplays
GROUP BY cast(start_time AS date)
ORDER BY day DESC
LIMIT 1830

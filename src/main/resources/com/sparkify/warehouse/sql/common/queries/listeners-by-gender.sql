-- How do women and men listen, and how many of them pay today?
SELECT
  coalesce(u.gender, 'unknown') AS gender,
  count(DISTINCT u.user_id) AS users,
  count(DISTINCT CASE WHEN u.level = 'paid' THEN u.user_id END) AS paying_users,
  count(DISTINCT p.user_id) AS listeners,
  count(p.songplay_id) AS plays
FROM users u
LEFT JOIN songplays p ON p.user_id = u.user_id
GROUP BY coalesce(u.gender, 'unknown')
ORDER BY gender

-- Who listens most, for how long, and when last?
SELECT
  p.user_id,
  u.first_name,
  u.last_name,
  u.level,
  p.plays,
  p.sessions,
  p.hours,
  p.last_play
FROM (
  SELECT
    user_id,
    count(*) AS plays,
    count(DISTINCT session_id) AS sessions,
    -- A length beyond a day is a mistake of the app.
    cast(
      sum(CASE WHEN song_length BETWEEN 0 AND 86400 THEN song_length END) / 3600
      AS decimal(12, 1)
    ) AS hours,
    max(start_time) AS last_play
  FROM songplays
  GROUP BY user_id
) p
JOIN users u ON u.user_id = p.user_id
ORDER BY p.plays DESC, p.user_id
LIMIT 20

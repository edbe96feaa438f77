-- Of the people who first listened in a week, how many listen again one, two, three weeks later?
WITH
  active AS (
    SELECT DISTINCT user_id, date_trunc('week', start_time) AS week
    FROM songplays
  ),
  cohorts AS (
    SELECT user_id, min(week) AS first_week
    FROM active
    GROUP BY user_id
  ),
  sizes AS (
    SELECT first_week, count(*) AS newcomers
    FROM cohorts
    GROUP BY first_week
  ),
  returns AS (
    SELECT c.first_week, a.week, count(*) AS listeners
    FROM cohorts c
    JOIN active a ON a.user_id = c.user_id
    GROUP BY c.first_week, a.week
  )
SELECT
  cast(r.first_week AS date) AS first_week,
  cast(
    round((extract(epoch FROM r.week) - extract(epoch FROM r.first_week)) / 604800.0) AS integer
  ) AS weeks_later,
  r.listeners,
  cast(100.0 * r.listeners / s.newcomers AS decimal(5, 1)) AS percent_of_newcomers
FROM returns r
JOIN sizes s ON s.first_week = r.first_week
ORDER BY first_week, weeks_later

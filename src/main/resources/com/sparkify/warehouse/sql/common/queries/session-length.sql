-- How long are sessions, from the start of the first song to the start of the last, by level?
SELECT
  level,
  count(*) AS sessions,
  cast(1.0 * sum(plays) / count(*) AS decimal(12, 1)) AS plays_per_session,
  cast(percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) AS decimal(12, 1)) AS median_minutes,
  cast(max(minutes) AS decimal(12, 1)) AS longest_minutes
FROM (
  SELECT
    session_id,
    coalesce(max(level), 'unknown') AS level,
    count(*) AS plays,
    (extract(epoch FROM max(start_time)) - extract(epoch FROM min(start_time))) / 60.0 AS minutes
  FROM songplays
  GROUP BY session_id
) sessions
GROUP BY level
ORDER BY level

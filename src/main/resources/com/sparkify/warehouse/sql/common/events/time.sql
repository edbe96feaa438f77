-- The moments of the plays that are about to be published. What lies outside their span is not
-- looked at, so that the cost does not grow with the history. In PostgreSQL extract() calculates in
-- decimals, and costs three times what date_part() does.
INSERT INTO time (start_time, hour, day, week, month, year, weekday)
SELECT
  t.start_time,
  date_part('hour', t.start_time),
  date_part('day', t.start_time),
  date_part('week', t.start_time),
  date_part('month', t.start_time),
  date_part('year', t.start_time),
  date_part('dow', t.start_time)
FROM (
  SELECT e.start_time
  FROM staging_events e
  LEFT JOIN run_contested c ON c.songplay_id = e.songplay_id
  WHERE e.songplay_id IS NOT NULL AND c.songplay_id IS NULL
  UNION
  SELECT start_time
  FROM run_winners
) t
LEFT JOIN (
  SELECT start_time
  FROM time
  WHERE start_time BETWEEN ? AND ?
) known ON known.start_time = t.start_time
WHERE known.start_time IS NULL;

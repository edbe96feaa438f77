-- Only here: calling date_part() for every moment costs as much as writing the row, and few hours
-- have many moments. Sorting tells them apart in half the time that hashing takes, where nearly all
-- of them differ, and leaves them in the order of the key. MATERIALIZED keeps the planner from
-- putting the calls back where they were.
WITH moments AS MATERIALIZED (
  SELECT t.start_time, date_bin('1 hour', t.start_time, '1970-01-01') AS began
  FROM (
    SELECT DISTINCT start_time
    FROM (
      SELECT e.start_time
      FROM staging_events e
      LEFT JOIN run_contested c ON c.songplay_id = e.songplay_id
      WHERE e.songplay_id IS NOT NULL AND c.songplay_id IS NULL
      UNION ALL
      SELECT start_time
      FROM run_winners
      ORDER BY start_time
    ) in_order
  ) t
  LEFT JOIN (
    SELECT start_time
    FROM time
    WHERE start_time BETWEEN ? AND ?
  ) known ON known.start_time = t.start_time
  WHERE known.start_time IS NULL
),
hours AS MATERIALIZED (
  SELECT
    began,
    date_part('hour', began) AS hour,
    date_part('day', began) AS day,
    date_part('week', began) AS week,
    date_part('month', began) AS month,
    date_part('year', began) AS year,
    date_part('dow', began) AS weekday
  FROM (SELECT DISTINCT began FROM moments) distinct_hours
)
INSERT INTO time (start_time, hour, day, week, month, year, weekday)
SELECT m.start_time, h.hour, h.day, h.week, h.month, h.year, h.weekday
FROM moments m
JOIN hours h ON h.began = m.began;

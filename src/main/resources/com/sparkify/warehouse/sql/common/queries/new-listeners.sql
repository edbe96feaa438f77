-- How many people listen for the first time each week, and how many have there been by then?
SELECT
  week,
  new_listeners,
  cast(
    sum(new_listeners) OVER (ORDER BY week ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
    AS bigint
  ) AS listeners_so_far
FROM (
  SELECT week, count(*) AS new_listeners
  FROM (
    SELECT user_id, cast(date_trunc('week', min(start_time)) AS date) AS week
    FROM songplays
    GROUP BY user_id
  ) first_weeks
  GROUP BY week
) weeks
ORDER BY week

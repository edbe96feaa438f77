-- Where do people listen most?
SELECT
  location,
  count(*) AS plays,
  count(DISTINCT user_id) AS listeners,
  cast(100.0 * count(*) / (SELECT count(*) FROM songplays) AS decimal(5, 1)) AS percent_of_plays
FROM songplays
WHERE location IS NOT NULL
GROUP BY location
ORDER BY plays DESC, location
LIMIT 20

-- How many plays of each month find their song in the catalogue, and how many only its title?
SELECT
  cast(date_trunc('month', p.start_time) AS date) AS month,
  count(*) AS plays,
  count(p.song_id) AS matched,
  count(CASE WHEN p.song_id IS NULL AND t.title IS NOT NULL THEN 1 END) AS title_by_another_artist,
  cast(100.0 * count(p.song_id) / count(*) AS decimal(5, 1)) AS percent_matched
FROM songplays p
LEFT JOIN (SELECT DISTINCT title FROM songs) t ON t.title = p.song_title
GROUP BY cast(date_trunc('month', p.start_time) AS date)
ORDER BY month

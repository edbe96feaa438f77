-- Which songs that people play most are missing from the catalogue?
SELECT
  p.song_title AS song,
  p.artist_name AS artist,
  count(*) AS plays,
  count(DISTINCT p.user_id) AS listeners,
  CASE WHEN max(a.artist_name) IS NULL THEN 'no' ELSE 'yes' END AS artist_in_catalogue
FROM songplays p
LEFT JOIN (SELECT DISTINCT artist_name FROM songs) a ON a.artist_name = p.artist_name
WHERE p.song_id IS NULL AND p.song_title IS NOT NULL
GROUP BY p.song_title, p.artist_name
ORDER BY plays DESC, song, artist NULLS LAST
LIMIT 20

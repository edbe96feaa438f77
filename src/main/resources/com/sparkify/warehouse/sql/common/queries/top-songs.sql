-- Which songs are played most, and by how many listeners?
SELECT
  song_title AS song,
  artist_name AS artist,
  count(*) AS plays,
  count(DISTINCT user_id) AS listeners
FROM songplays
WHERE song_title IS NOT NULL
GROUP BY song_title, artist_name
ORDER BY plays DESC, song, artist NULLS LAST
LIMIT 20

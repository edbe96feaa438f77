-- Which artists are played most, by how many listeners, and with how many of their songs?
SELECT
  artist_name AS artist,
  count(*) AS plays,
  count(DISTINCT user_id) AS listeners,
  count(DISTINCT song_title) AS songs
FROM songplays
WHERE artist_name IS NOT NULL
GROUP BY artist_name
ORDER BY plays DESC, artist
LIMIT 20

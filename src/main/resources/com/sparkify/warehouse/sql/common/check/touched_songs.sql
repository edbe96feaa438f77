-- The songs of a batch: delivered, there, and there with their artist.
SELECT
  (SELECT count(DISTINCT song_id) FROM staging_songs) AS delivered,
  count(s.song_id) AS there,
  count(a.artist_id) AS with_artist
FROM songs s
LEFT JOIN artists a ON a.artist_id = s.artist_id
WHERE s.song_id IN (SELECT song_id FROM staging_songs)

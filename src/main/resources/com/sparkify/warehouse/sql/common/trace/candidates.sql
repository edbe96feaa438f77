-- The songs that a play can match, the one that it does match first.
SELECT
  s.song_id, s.title, s.artist_name, s.duration, abs(s.duration - p.song_length) AS difference
FROM songplays p
JOIN songs s ON s.title = p.song_title AND s.artist_name = p.artist_name
WHERE p.songplay_id = ?
ORDER BY abs(s.duration - p.song_length) NULLS LAST, s.song_id

-- The plays of a batch: delivered, there, and there with everything they refer to; an artist is the
-- one of the song, whose artists have been looked at with the songs. A play or a reference that is
-- there twice counts twice. The span of their moments is given, so that the cost does not grow with
-- the history.
SELECT
  (SELECT plays FROM run_batch) AS plays,
  count(p.songplay_id) AS there,
  count(u.user_id) AS with_user,
  count(t.start_time) AS with_time,
  count(p.song_id) AS matched,
  count(s.song_id) AS with_song,
  count(CASE WHEN p.artist_id = s.artist_id THEN 1 END) AS with_artist
FROM songplays p
LEFT JOIN users u ON u.user_id = p.user_id
LEFT JOIN (
  SELECT start_time
  FROM time
  WHERE start_time BETWEEN ? AND ?
) t ON t.start_time = p.start_time
LEFT JOIN songs s ON s.song_id = p.song_id
WHERE
  p.start_time BETWEEN ? AND ?
  AND p.songplay_id IN (SELECT songplay_id FROM staging_events WHERE songplay_id IS NOT NULL)

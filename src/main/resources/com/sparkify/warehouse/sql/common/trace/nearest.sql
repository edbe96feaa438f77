-- Songs that share something with a play that matches none, those that share most first.
SELECT song_id, title, artist_name, duration, difference, shared
FROM (
  SELECT
    s.song_id, s.title, s.artist_name, s.duration,
    abs(s.duration - p.song_length) AS difference,
    CASE
      WHEN lower(s.title) = lower(p.song_title) AND lower(s.artist_name) = lower(p.artist_name)
        THEN 1
      WHEN lower(s.title) = lower(p.song_title) THEN 2
      ELSE 3
    END AS shared
  FROM songplays p
  JOIN songs s
    ON lower(s.title) = lower(p.song_title) OR lower(s.artist_name) = lower(p.artist_name)
  WHERE p.songplay_id = ?
) near
ORDER BY shared, difference NULLS LAST, song_id
LIMIT 5

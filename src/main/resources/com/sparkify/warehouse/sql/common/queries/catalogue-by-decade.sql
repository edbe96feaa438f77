-- From which decades are the songs of the catalogue, and how much are they played?
SELECT
  cast(floor(s.year / 10.0) * 10 AS integer) AS decade,
  count(DISTINCT s.song_id) AS songs,
  count(DISTINCT s.artist_id) AS artists,
  count(p.songplay_id) AS plays,
  count(DISTINCT p.user_id) AS listeners
FROM songs s
LEFT JOIN songplays p ON p.song_id = s.song_id
GROUP BY cast(floor(s.year / 10.0) * 10 AS integer)
ORDER BY decade NULLS LAST

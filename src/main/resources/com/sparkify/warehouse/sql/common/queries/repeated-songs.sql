-- Which songs do listeners come back to?
SELECT
  song_title AS song,
  artist_name AS artist,
  count(CASE WHEN plays > 1 THEN 1 END) AS listeners_who_came_back,
  count(*) AS listeners,
  cast(sum(plays) AS bigint) AS plays,
  max(plays) AS most_plays_by_one
FROM (
  SELECT song_title, artist_name, user_id, count(*) AS plays
  FROM songplays
  WHERE song_title IS NOT NULL
  GROUP BY song_title, artist_name, user_id
) by_listener
GROUP BY song_title, artist_name
ORDER BY listeners_who_came_back DESC, plays DESC, song, artist NULLS LAST
LIMIT 20

-- Songs of which this batch has a better version than what is known.
DROP TABLE IF EXISTS run_songs;
CREATE TEMP TABLE run_songs AS
SELECT song_id, title, artist_id, year, duration, artist_name
FROM (
  SELECT
    candidates.*,
    row_number() OVER (
      PARTITION BY song_id
      ORDER BY
        year DESC NULLS LAST, duration DESC NULLS LAST, title, artist_id, artist_name, is_new
    ) AS place
  FROM (
    SELECT
      song_id, title, artist_id, nullif(year, 0) AS year, duration, artist_name, 1 AS is_new
    FROM staging_songs
    UNION ALL
    SELECT s.song_id, s.title, s.artist_id, s.year, s.duration, s.artist_name, 0 AS is_new
    FROM songs s
    WHERE s.song_id IN (SELECT song_id FROM staging_songs)
  ) candidates
) ranked
WHERE place = 1 AND is_new = 1;

-- Plays of these titles and artists may match differently now: the new credits and the old ones.
INSERT INTO run_credits (title, artist_name)
SELECT title, artist_name
FROM run_songs
UNION
SELECT s.title, s.artist_name
FROM songs s
JOIN run_songs r ON r.song_id = s.song_id;

-- The song of each title, artist and length that was listened to in this batch.
DROP TABLE IF EXISTS run_matches;
CREATE TEMP TABLE run_matches AS
SELECT song_title, artist_name, song_length, song_id, artist_id
FROM (
  SELECT
    l.song_title, l.artist_name, l.song_length, s.song_id, s.artist_id,
    row_number() OVER (
      PARTITION BY l.song_title, l.artist_name, l.song_length
      ORDER BY
        -- A difference that may be too large for a number counts as infinite.
        CASE
          WHEN
            sign(s.duration) * sign(l.song_length) >= 0
            OR (
              abs(s.duration) < cast('8e307' AS double precision)
              AND abs(l.song_length) < cast('8e307' AS double precision)
            )
            THEN abs(s.duration - l.song_length)
        END NULLS LAST,
        s.song_id
    ) AS place
  FROM (
    SELECT DISTINCT song AS song_title, artist AS artist_name, length AS song_length
    FROM staging_events
    WHERE songplay_id IS NOT NULL
  ) l
  JOIN songs s ON s.title = l.song_title AND s.artist_name = l.artist_name
) ranked
WHERE place = 1;

-- Published plays of the credits that changed, as they are with the song that they match now.
DROP TABLE IF EXISTS run_rematches;
CREATE TEMP TABLE run_rematches AS
SELECT
  songplay_id, start_time, user_id, level, song_id, artist_id, session_id, location, user_agent,
  item_in_session, song_title, artist_name, song_length
FROM (
  SELECT
    p.songplay_id, p.start_time, p.user_id, p.level, p.session_id, p.location, p.user_agent,
    p.item_in_session, p.song_title, p.artist_name, p.song_length,
    p.song_id AS old_song_id, p.artist_id AS old_artist_id, s.song_id, s.artist_id,
    row_number() OVER (
      PARTITION BY p.songplay_id
      ORDER BY
        -- A difference that may be too large for a number counts as infinite.
        CASE
          WHEN
            sign(s.duration) * sign(p.song_length) >= 0
            OR (
              abs(s.duration) < cast('8e307' AS double precision)
              AND abs(p.song_length) < cast('8e307' AS double precision)
            )
            THEN abs(s.duration - p.song_length)
        END NULLS LAST,
        s.song_id
    ) AS place
  FROM songplays p
  JOIN (SELECT DISTINCT title, artist_name FROM run_credits) c
    ON c.title = p.song_title AND c.artist_name = p.artist_name
  LEFT JOIN songs s ON s.title = p.song_title AND s.artist_name = p.artist_name
) ranked
WHERE
  place = 1
  AND (
    coalesce(song_id, '') <> coalesce(old_song_id, '')
    OR coalesce(artist_id, '') <> coalesce(old_artist_id, '')
  );

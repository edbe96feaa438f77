-- A simpler star: users of plays only, songs matched by equal length, a serial number as the key, no
-- rule for duplicates.
INSERT INTO songplays (
  start_time, user_id, level, song_id, artist_id, session_id, location, user_agent
)
SELECT
  timestamp 'epoch' + e.ts * interval '1 millisecond', e.user_id, e.level, s.song_id, s.artist_id,
  e.session_id, e.location, e.user_agent
FROM staging_events e
LEFT JOIN staging_songs s
  ON s.title = e.song AND s.artist_name = e.artist AND s.duration = e.length
WHERE e.page = 'NextSong';

INSERT INTO users
SELECT DISTINCT ON (user_id) user_id, first_name, last_name, gender, level
FROM staging_events
WHERE page = 'NextSong'
ORDER BY user_id, ts DESC;

INSERT INTO songs
SELECT DISTINCT song_id, title, artist_id, year, duration
FROM staging_songs
ON CONFLICT DO NOTHING;

INSERT INTO artists
SELECT DISTINCT artist_id, artist_name, artist_location, artist_latitude, artist_longitude
FROM staging_songs
ON CONFLICT DO NOTHING;

INSERT INTO time
SELECT DISTINCT
  start_time, extract(HOUR FROM start_time), extract(DAY FROM start_time),
  extract(WEEK FROM start_time), extract(MONTH FROM start_time), extract(YEAR FROM start_time),
  extract(DOW FROM start_time)
FROM songplays;

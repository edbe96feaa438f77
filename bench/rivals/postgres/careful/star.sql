-- The star out of the staging tables, for data without duplicates: a play that is there twice
-- fails the primary key, which is added when the rows are in.
ANALYZE staging_events;
ANALYZE staging_songs;

CREATE TABLE songs AS
SELECT DISTINCT ON (song_id)
  song_id, title, artist_id, nullif(year, 0) AS year, duration, artist_name
FROM staging_songs
ORDER BY
  song_id, nullif(year, 0) DESC NULLS LAST, duration DESC NULLS LAST, title, artist_id, artist_name;
ALTER TABLE songs ADD PRIMARY KEY (song_id);

CREATE TABLE artists AS
SELECT DISTINCT ON (artist_id)
  artist_id, artist_name AS name, artist_location AS location, artist_latitude AS latitude,
  artist_longitude AS longitude
FROM staging_songs
ORDER BY
  artist_id, artist_latitude IS NULL, artist_location IS NULL, length(artist_name), artist_name,
  artist_location, artist_latitude DESC, artist_longitude DESC;
ALTER TABLE artists ADD PRIMARY KEY (artist_id);

CREATE TABLE users AS
SELECT DISTINCT ON (user_id) user_id, first_name, last_name, gender, level
FROM staging_events
WHERE user_id IS NOT NULL
ORDER BY
  user_id, ts DESC, session_id DESC, item_in_session DESC, first_name, last_name, gender, level;
ALTER TABLE users ADD PRIMARY KEY (user_id);

-- Matched once per song that was heard, not once per play.
CREATE TEMP TABLE matches AS
SELECT DISTINCT ON (heard.song, heard.artist, heard.length)
  heard.song, heard.artist, heard.length, songs.song_id, songs.artist_id
FROM (SELECT DISTINCT song, artist, length FROM staging_events WHERE page = 'NextSong') heard
JOIN songs ON songs.title = heard.song AND songs.artist_name = heard.artist
ORDER BY
  heard.song, heard.artist, heard.length, abs(songs.duration - heard.length) NULLS LAST,
  songs.song_id;
ANALYZE matches;

CREATE TABLE songplays AS
SELECT
  e.session_id * 1000000 + e.item_in_session AS songplay_id,
  timestamp 'epoch' + e.ts * interval '1 millisecond' AS start_time,
  e.user_id, e.level, m.song_id, m.artist_id, e.session_id, e.location, e.user_agent,
  e.item_in_session, e.song AS song_title, e.artist AS artist_name, e.length AS song_length
FROM staging_events e
LEFT JOIN matches m
  ON m.song = e.song AND m.artist = e.artist AND m.length = e.length
WHERE e.page = 'NextSong';
ALTER TABLE songplays ADD PRIMARY KEY (songplay_id);

CREATE TABLE time AS
SELECT
  start_time,
  CAST(extract(HOUR FROM start_time) AS integer) AS hour,
  CAST(extract(DAY FROM start_time) AS integer) AS day,
  CAST(extract(WEEK FROM start_time) AS integer) AS week,
  CAST(extract(MONTH FROM start_time) AS integer) AS month,
  CAST(extract(YEAR FROM start_time) AS integer) AS year,
  CAST(extract(DOW FROM start_time) AS integer) AS weekday
FROM (SELECT DISTINCT start_time FROM songplays) moments;
ALTER TABLE time ADD PRIMARY KEY (start_time);

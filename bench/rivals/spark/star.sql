-- The star for data without duplicates. The logs are parsed anew for each table that needs them:
-- keeping them would take longer.
CREATE TABLE songs USING parquet AS
SELECT song_id, title, artist_id, year, duration, artist_name
FROM (
  SELECT
    song_id, title, artist_id, nullif(year, 0) AS year, duration, artist_name,
    row_number() OVER (
      PARTITION BY song_id
      ORDER BY
        nullif(year, 0) DESC NULLS LAST, duration DESC NULLS LAST, title, artist_id, artist_name
    ) AS place
  FROM delivered_songs
)
WHERE place = 1;

CREATE TABLE artists USING parquet AS
SELECT
  artist_id, artist_name AS name, artist_location AS location, artist_latitude AS latitude,
  artist_longitude AS longitude
FROM (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY artist_id
      ORDER BY
        artist_latitude IS NULL, nullif(artist_location, '') IS NULL, length(artist_name),
        artist_name, artist_location NULLS LAST, artist_latitude DESC NULLS LAST,
        artist_longitude DESC NULLS LAST
    ) AS place
  FROM delivered_songs
)
WHERE place = 1;

CREATE TABLE users USING parquet AS
SELECT CAST(userId AS bigint) AS user_id, latest.*
FROM (
  SELECT
    userId,
    max_by(
      struct(firstName AS first_name, lastName AS last_name, gender, level),
      struct(ts, sessionId, itemInSession)
    ) AS latest
  FROM events
  WHERE userId <> ''
  GROUP BY userId
);

CREATE TABLE songplays USING parquet AS
WITH matches AS (
  SELECT
    heard.song, heard.artist, heard.length,
    min_by(
      struct(song_id, artist_id),
      struct(coalesce(abs(duration - heard.length), double('Infinity')), song_id)
    ) AS best
  FROM (SELECT DISTINCT song, artist, length FROM events WHERE page = 'NextSong') heard
  JOIN songs ON title = heard.song AND artist_name = heard.artist
  GROUP BY heard.song, heard.artist, heard.length
)
SELECT
  sessionId * 1000000 + itemInSession AS songplay_id, timestamp_millis(ts) AS start_time,
  CAST(userId AS bigint) AS user_id, level, best.song_id, best.artist_id,
  sessionId AS session_id, location, userAgent AS user_agent, itemInSession AS item_in_session,
  e.song AS song_title, e.artist AS artist_name, e.length AS song_length
FROM events e
LEFT JOIN matches m ON m.song = e.song AND m.artist = e.artist AND m.length = e.length
WHERE page = 'NextSong';

CREATE TABLE time USING parquet AS
SELECT
  start_time, hour(start_time) AS hour, day(start_time) AS day, weekofyear(start_time) AS week,
  month(start_time) AS month, year(start_time) AS year, dayofweek(start_time) - 1 AS weekday
FROM (SELECT DISTINCT start_time FROM songplays);

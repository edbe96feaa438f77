-- The same star by the same rules, as one script for clean data: what the program would reject
-- stops the script. It keeps no ledger, and does not know what is new.
SET preserve_insertion_order = false;

CREATE MACRO plain(value, bytes) AS
  CASE
    WHEN strlen(value) > bytes THEN error('too-long: ' || value)
    WHEN value = '' OR ends_with(value, ' ') THEN nullif(rtrim(value), '')
    ELSE value
  END;

CREATE MACRO whole(value, greatest) AS
  CASE
    WHEN value IS NULL OR value = '' THEN NULL
    WHEN NOT regexp_full_match(value, '-?[0-9]{1,18}(\.0+)?') THEN error('wrong-type: ' || value)
    WHEN CAST(value AS BIGINT) BETWEEN 0 AND greatest THEN CAST(value AS BIGINT)
    ELSE error('out-of-range: ' || value)
  END;

CREATE MACRO required(value, key) AS coalesce(value, error('missing-' || key));

CREATE TEMP TABLE staged_songs AS
SELECT
  required(plain(song_id, 512), 'song_id') AS song_id,
  required(plain(title, 2048), 'title') AS title,
  required(plain(artist_id, 512), 'artist_id') AS artist_id,
  required(plain(artist_name, 2048), 'artist_name') AS artist_name,
  plain(artist_location, 512) AS artist_location,
  artist_latitude, artist_longitude, duration,
  CAST(nullif(whole("year", 9999), 0) AS INTEGER) AS "year"
FROM read_json(
  getvariable('songs'), format = 'newline_delimited', records = true,
  columns = {
    song_id: 'VARCHAR', title: 'VARCHAR', artist_id: 'VARCHAR', artist_name: 'VARCHAR',
    artist_location: 'VARCHAR', artist_latitude: 'DOUBLE', artist_longitude: 'DOUBLE',
    "year": 'VARCHAR', duration: 'DOUBLE', num_songs: 'VARCHAR'
  }
);

CREATE TABLE songs AS
SELECT song_id, title, artist_id, "year", duration, artist_name
FROM staged_songs
QUALIFY row_number() OVER (
  PARTITION BY song_id
  ORDER BY "year" DESC NULLS LAST, duration DESC NULLS LAST, title, artist_id, artist_name
) = 1;

CREATE TABLE artists AS
SELECT
  artist_id, artist_name AS name, artist_location AS location,
  artist_latitude AS latitude, artist_longitude AS longitude
FROM staged_songs
QUALIFY row_number() OVER (
  PARTITION BY artist_id
  ORDER BY
    latitude IS NULL, location IS NULL, length(name), name, location NULLS LAST,
    latitude DESC NULLS LAST, longitude DESC NULLS LAST
) = 1;

-- In memory, as no database file would take it faster. The identity is arithmetic: numbering the
-- rows would cost more than reading them.
CREATE TEMP TABLE events AS
SELECT session_id * 1000000 + item_in_session AS songplay_id, *
FROM (
  SELECT
    required(plain(page, 512), 'page') = 'NextSong' AS is_play,
    make_timestamp(required(whole(ts, 253402300799999), 'ts') * 1000) AS start_time,
    CASE
      WHEN page = 'NextSong' THEN required(whole("userId", 9007199254740992), 'userId')
      ELSE whole("userId", 9007199254740992)
    END AS user_id,
    plain(level, 512) AS level,
    required(whole("sessionId", 8999999999999), 'sessionId') AS session_id,
    plain(location, 512) AS location,
    plain("userAgent", 2048) AS user_agent,
    CAST(required(whole("itemInSession", 999999), 'itemInSession') AS INTEGER) AS item_in_session,
    plain(song, 2048) AS song_title,
    plain(artist, 2048) AS artist_name,
    length AS song_length,
    plain("firstName", 512) AS first_name,
    plain("lastName", 512) AS last_name,
    plain(gender, 512) AS gender
  FROM read_json(
    getvariable('logs'), format = 'newline_delimited', records = true,
    columns = {
      artist: 'VARCHAR', auth: 'VARCHAR', "firstName": 'VARCHAR', gender: 'VARCHAR',
      "itemInSession": 'VARCHAR', "lastName": 'VARCHAR', length: 'DOUBLE', level: 'VARCHAR',
      location: 'VARCHAR', method: 'VARCHAR', page: 'VARCHAR', registration: 'VARCHAR',
      "sessionId": 'VARCHAR', song: 'VARCHAR', status: 'VARCHAR', ts: 'VARCHAR',
      "userAgent": 'VARCHAR', "userId": 'VARCHAR'
    }
  )
);

CREATE TABLE users AS
WITH latest AS (
  SELECT user_id, max(start_time) AS start_time
  FROM events
  WHERE user_id IS NOT NULL
  GROUP BY user_id
)
SELECT user_id, first_name, last_name, gender, level
FROM events
JOIN latest USING (user_id, start_time)
QUALIFY row_number() OVER (
  PARTITION BY user_id
  ORDER BY
    songplay_id DESC, first_name NULLS LAST, last_name NULLS LAST, gender NULLS LAST,
    level NULLS LAST
) = 1;

-- Plays that were delivered more than once: the smallest delivery stays.
CREATE TEMP TABLE contested AS
SELECT songplay_id
FROM events
WHERE is_play
GROUP BY songplay_id
HAVING count(*) > 1;

CREATE TEMP TABLE winners AS
SELECT events.*
FROM events
JOIN contested USING (songplay_id)
WHERE is_play
QUALIFY row_number() OVER (
  PARTITION BY songplay_id
  ORDER BY
    start_time, user_id, level NULLS LAST, song_title NULLS LAST, artist_name NULLS LAST,
    song_length NULLS LAST, location NULLS LAST, user_agent NULLS LAST
) = 1;

CREATE TABLE rejects AS
SELECT 'conflict' AS reason, events.*
FROM events
JOIN winners USING (songplay_id)
WHERE
  events.is_play
  AND (events.start_time, events.user_id) <> (winners.start_time, winners.user_id);

-- The best song of each credit, or all of them where the length of the play has to decide.
CREATE TEMP TABLE credits AS
SELECT
  title, artist_name, count(*) AS candidates, min(song_id) AS song_id,
  arg_min(artist_id, song_id) AS artist_id,
  list({duration: duration, song_id: song_id, artist_id: artist_id}) AS songs
FROM songs
GROUP BY title, artist_name;

CREATE MACRO best(songs, song_length) AS list_min(list_transform(songs, lambda song: {
  distance: coalesce(abs(song.duration - song_length), CAST('Infinity' AS DOUBLE)),
  song_id: song.song_id,
  artist_id: song.artist_id
}));

CREATE TABLE songplays AS
WITH plays AS (
  FROM events ANTI JOIN contested USING (songplay_id) WHERE is_play
  UNION ALL
  FROM winners
)
SELECT
  songplay_id, start_time, user_id, level,
  CASE WHEN candidates > 1 THEN best(songs, song_length).song_id ELSE song_id END AS song_id,
  CASE WHEN candidates > 1 THEN best(songs, song_length).artist_id ELSE artist_id END AS artist_id,
  session_id, location, user_agent, item_in_session, song_title, plays.artist_name, song_length
FROM plays
LEFT JOIN credits ON credits.title = song_title AND credits.artist_name = plays.artist_name;

CREATE TABLE time AS
SELECT
  start_time, hour(start_time) AS "hour", day(start_time) AS "day", week(start_time) AS week,
  month(start_time) AS "month", year(start_time) AS "year", dayofweek(start_time) AS weekday
FROM (SELECT DISTINCT start_time FROM songplays);

-- The key, and what refers to other tables.
SELECT
  CASE WHEN count(*) > count(DISTINCT songplay_id) THEN error('a key is there twice') END AS keys,
  CASE
    WHEN bool_or(user_id NOT IN (SELECT user_id FROM users)) THEN error('a user is missing')
  END AS users,
  CASE
    WHEN bool_or(song_id NOT IN (SELECT song_id FROM songs)) THEN error('a song is missing')
  END AS songs
FROM songplays;

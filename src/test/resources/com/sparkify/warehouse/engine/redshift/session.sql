SET application_name = 'sparkify pid 1 on host';

SET timezone TO 'UTC';

RESET statement_timeout;

SET statement_timeout TO 30000;

BEGIN;

LOCK "etl_lock";

DELETE FROM "staging_songs";

COPY "staging_songs" ("song_id", "artist_id", "artist_location", "title", "artist_name", "year", "duration", "artist_latitude", "artist_longitude", "num_songs")
FROM 's3://workshop/work/run-20181101-120000-0123abcd/staging_songs.manifest'
IAM_ROLE 'arn:aws:iam::123456789012:role/sparkify-copy'
MANIFEST
REGION 'us-west-2'
FORMAT AS JSON 'auto'
GZIP
TIMEFORMAT 'epochmillisecs'
COMPUPDATE OFF
STATUPDATE OFF;

-- Rows that give way to new ones of the same key. Engines that keep columns rewrite a row that is
-- updated value by value, which costs many times what removing and adding it does.
DELETE FROM "artists"
USING "run_artists" r
WHERE "artists"."artist_id" = r."artist_id";

-- The new rows.
INSERT INTO "artists" ("artist_id", "name", "location", "latitude", "longitude")
SELECT "artist_id", "name", "location", "latitude", "longitude"
FROM "run_artists";

-- Rows that give way to new ones of the same key. Engines that keep columns rewrite a row that is
-- updated value by value, which costs many times what removing and adding it does.
DELETE FROM "songs"
USING "run_songs" r
WHERE "songs"."song_id" = r."song_id";

-- The new rows.
INSERT INTO "songs" ("song_id", "title", "artist_id", "year", "duration", "artist_name")
SELECT "song_id", "title", "artist_id", "year", "duration", "artist_name"
FROM "run_songs";

SELECT
  count(*),
  count("year"),
  count("duration"),
  count("location"),
  count("latitude"),
  count("longitude")
FROM (
-- The songs of a batch, as delivered, under the names of the star.
SELECT
  year, duration,
  artist_location AS location, artist_latitude AS latitude, artist_longitude AS longitude
FROM staging_songs
) q;

-- Rows that give way to new ones of the same key. Engines that keep columns rewrite a row that is
-- updated value by value, which costs many times what removing and adding it does.
DELETE FROM "songplays"
USING "run_rematches" r
WHERE "songplays"."songplay_id" = r."songplay_id";

-- The new rows.
INSERT INTO "songplays" ("songplay_id", "start_time", "user_id", "level", "song_id", "artist_id", "session_id", "location", "user_agent", "item_in_session", "song_title", "artist_name", "song_length")
SELECT "songplay_id", "start_time", "user_id", "level", "song_id", "artist_id", "session_id", "location", "user_agent", "item_in_session", "song_title", "artist_name", "song_length"
FROM "run_rematches";

DELETE FROM "staging_events";

COPY "staging_events" ("page", "level", "location", "first_name", "last_name", "gender", "song", "artist", "user_agent", "user_id", "start_time", "session_id", "item_in_session", "length", "auth", "method", "registration", "status", "songplay_id")
FROM 's3://workshop/work/run-20181101-120000-0123abcd/staging_events.manifest'
IAM_ROLE 'arn:aws:iam::123456789012:role/sparkify-copy'
MANIFEST
REGION 'us-west-2'
FORMAT AS JSON 'auto'
GZIP
TIMEFORMAT 'epochmillisecs'
COMPUPDATE OFF
STATUPDATE OFF;

INSERT INTO "etl_rejects" ("run_id", "record_set", "path", "line_number", "reason", "column_name", "raw_text") VALUES (?, ?, ?, ?, ?, ?, ?);

-- Rows that give way to new ones of the same key. Engines that keep columns rewrite a row that is
-- updated value by value, which costs many times what removing and adding it does.
DELETE FROM "users"
USING "run_users" r
WHERE "users"."user_id" = r."user_id";

-- The new rows.
INSERT INTO "users" ("user_id", "first_name", "last_name", "gender", "level", "seen_at", "seen_session", "seen_item")
SELECT "user_id", "first_name", "last_name", "gender", "level", "seen_at", "seen_session", "seen_item"
FROM "run_users";

SELECT
  count(*),
  count("level"),
  count("location"),
  count("user_agent"),
  count("song_title"),
  count("artist_name"),
  count("song_length"),
  count(CASE WHEN "start_time" NOT BETWEEN timestamp '2000-01-01 00:00:00' AND ? THEN "start_time" END),
  min(CASE WHEN "start_time" NOT BETWEEN timestamp '2000-01-01 00:00:00' AND ? THEN "start_time" END),
  count(CASE WHEN "level" <> 'free' AND "level" <> 'paid' THEN "level" END),
  min(CASE WHEN "level" <> 'free' AND "level" <> 'paid' THEN "level" END)
FROM (
-- The plays of a batch, as delivered, under the names of the star.
SELECT
  start_time, level, location, user_agent,
  song AS song_title, artist AS artist_name, length AS song_length
FROM staging_events
WHERE songplay_id IS NOT NULL
) q;

SELECT
  count(*),
  count("first_name"),
  count("last_name"),
  count("gender"),
  count("level"),
  count(CASE WHEN "gender" <> 'F' AND "gender" <> 'M' THEN "gender" END),
  min(CASE WHEN "gender" <> 'F' AND "gender" <> 'M' THEN "gender" END),
  count(CASE WHEN "level" <> 'free' AND "level" <> 'paid' THEN "level" END),
  min(CASE WHEN "level" <> 'free' AND "level" <> 'paid' THEN "level" END),
  count(CASE WHEN "seen_at" NOT BETWEEN timestamp '2000-01-01 00:00:00' AND ? THEN "seen_at" END),
  min(CASE WHEN "seen_at" NOT BETWEEN timestamp '2000-01-01 00:00:00' AND ? THEN "seen_at" END)
FROM (
-- What a batch says of the users that it changes.
SELECT first_name, last_name, gender, level, seen_at
FROM run_users
) q;

INSERT INTO "etl_files" ("path", "version", "record_set", "run_id", "bytes", "lines_read", "lines_staged", "lines_rejected", "lines_blank", "plays", "first_play", "last_play") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

INSERT INTO "etl_runs" ("run_id", "status", "started_at", "finished_at", "host", "pid", "tool_version", "files", "bytes", "lines_read", "lines_staged", "lines_rejected", "lines_blank", "plays_staged", "plays_inserted", "plays_replaced", "plays_known", "plays_conflicting", "plays_matched", "message") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

COMMIT;

SET readonly=1;

SET readonly=0;

BEGIN READ ONLY;

INSERT INTO "etl_files" ("path", "version", "record_set", "run_id", "bytes", "lines_read", "lines_staged", "lines_rejected", "lines_blank", "plays", "first_play", "last_play") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?),(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

COPY "etl_files" ("path", "version", "record_set", "run_id", "bytes", "lines_read", "lines_staged", "lines_rejected", "lines_blank", "plays", "first_play", "last_play")
FROM 's3://workshop/work/run-20181101-120000-0123abcd/etl_files.manifest'
IAM_ROLE 'arn:aws:iam::123456789012:role/sparkify-copy'
MANIFEST
REGION 'us-west-2'
FORMAT AS JSON 'auto'
GZIP
TIMEFORMAT 'auto'
COMPUPDATE OFF
STATUPDATE OFF;

ROLLBACK;

DROP TABLE IF EXISTS run_raw_songs;

CREATE TEMP TABLE run_raw_songs (
  "song_id" VARCHAR(512),
  "artist_id" VARCHAR(512),
  "artist_location" VARCHAR(512),
  "title" VARCHAR(2048),
  "artist_name" VARCHAR(2048),
  "year" VARCHAR(512),
  "duration" VARCHAR(512),
  "artist_latitude" VARCHAR(512),
  "artist_longitude" VARCHAR(512),
  "num_songs" VARCHAR(65535)
);

COPY "run_raw_songs" ("song_id", "artist_id", "artist_location", "title", "artist_name", "year", "duration", "artist_latitude", "artist_longitude", "num_songs")
FROM 's3://workshop/work/run-20181101-120000-0123abcd/songs-plain.manifest'
IAM_ROLE 'arn:aws:iam::123456789012:role/sparkify-copy'
MANIFEST
REGION 'us-west-2'
FORMAT AS JSON 's3://workshop/work/run-20181101-120000-0123abcd/songs.jsonpaths'
TRIMBLANKS
EMPTYASNULL
MAXERROR 100000
COMPUPDATE OFF
STATUPDATE OFF;

COPY "run_raw_songs" ("song_id", "artist_id", "artist_location", "title", "artist_name", "year", "duration", "artist_latitude", "artist_longitude", "num_songs")
FROM 's3://workshop/work/run-20181101-120000-0123abcd/songs-gzip.manifest'
IAM_ROLE 'arn:aws:iam::123456789012:role/sparkify-copy'
MANIFEST
REGION 'us-west-2'
FORMAT AS JSON 's3://workshop/work/run-20181101-120000-0123abcd/songs.jsonpaths'
GZIP
TRIMBLANKS
EMPTYASNULL
MAXERROR 100000
COMPUPDATE OFF
STATUPDATE OFF;

INSERT INTO "staging_songs" (
  "song_id",
  "artist_id",
  "artist_location",
  "title",
  "artist_name",
  "year",
  "duration",
  "artist_latitude",
  "artist_longitude",
  "num_songs"
)
SELECT
  nullif(rtrim("song_id", ' '), ''),
  nullif(rtrim("artist_id", ' '), ''),
  nullif(rtrim("artist_location", ' '), ''),
  nullif(rtrim("title", ' '), ''),
  nullif(rtrim("artist_name", ' '), ''),
  CASE WHEN "year" ~ '^-?[0-9]{1,18}([.]0+)?$' THEN CAST(split_part("year", '.', 1) AS BIGINT) END,
  CASE WHEN "duration" ~ '^-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,2})?$' AND char_length("duration") <= 200 THEN CAST("duration" AS DOUBLE PRECISION) END,
  CASE WHEN "artist_latitude" ~ '^-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,2})?$' AND char_length("artist_latitude") <= 200 THEN CAST("artist_latitude" AS DOUBLE PRECISION) END,
  CASE WHEN "artist_longitude" ~ '^-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,2})?$' AND char_length("artist_longitude") <= 200 THEN CAST("artist_longitude" AS DOUBLE PRECISION) END,
  nullif(rtrim(CASE WHEN octet_length("num_songs") <= 512 THEN "num_songs" ELSE substring("num_songs", 1, 128) END, ' '), '')
FROM (
  SELECT
    "song_id",
    "artist_id",
    "artist_location",
    "title",
    "artist_name",
    "year",
    "duration",
    "artist_latitude",
    "artist_longitude",
    "num_songs",
    CASE
      WHEN "year" IS NOT NULL AND "year" !~ '^-?[0-9]{1,18}([.]0+)?$' THEN 'WRONG_TYPE:year'
      WHEN CASE WHEN "year" ~ '^-?[0-9]{1,18}([.]0+)?$' THEN CAST(split_part("year", '.', 1) AS BIGINT) END NOT BETWEEN 0 AND 9999 THEN 'OUT_OF_RANGE:year'
      WHEN "duration" IS NOT NULL AND "duration" !~ '^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?$' THEN 'WRONG_TYPE:duration'
      WHEN NOT ("duration" ~ '^-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,2})?$' AND char_length("duration") <= 200) THEN 'OUT_OF_RANGE:duration'
      WHEN "artist_latitude" IS NOT NULL AND "artist_latitude" !~ '^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?$' THEN 'WRONG_TYPE:artist_latitude'
      WHEN NOT ("artist_latitude" ~ '^-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,2})?$' AND char_length("artist_latitude") <= 200) THEN 'OUT_OF_RANGE:artist_latitude'
      WHEN "artist_longitude" IS NOT NULL AND "artist_longitude" !~ '^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?$' THEN 'WRONG_TYPE:artist_longitude'
      WHEN NOT ("artist_longitude" ~ '^-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,2})?$' AND char_length("artist_longitude") <= 200) THEN 'OUT_OF_RANGE:artist_longitude'
      WHEN nullif(rtrim("song_id", ' '), '') IS NULL THEN 'MISSING:song_id'
      WHEN nullif(rtrim("title", ' '), '') IS NULL THEN 'MISSING:title'
      WHEN nullif(rtrim("artist_id", ' '), '') IS NULL THEN 'MISSING:artist_id'
      WHEN nullif(rtrim("artist_name", ' '), '') IS NULL THEN 'MISSING:artist_name'
    END AS fault
  FROM run_raw_songs
) judged
WHERE fault IS NULL;

SELECT
  fault,
  "song_id",
  "artist_id",
  "artist_location",
  "title",
  "artist_name",
  "year",
  "duration",
  "artist_latitude",
  "artist_longitude",
  "num_songs"
FROM (
  SELECT
    "song_id",
    "artist_id",
    "artist_location",
    "title",
    "artist_name",
    "year",
    "duration",
    "artist_latitude",
    "artist_longitude",
    "num_songs",
    CASE
      WHEN "year" IS NOT NULL AND "year" !~ '^-?[0-9]{1,18}([.]0+)?$' THEN 'WRONG_TYPE:year'
      WHEN CASE WHEN "year" ~ '^-?[0-9]{1,18}([.]0+)?$' THEN CAST(split_part("year", '.', 1) AS BIGINT) END NOT BETWEEN 0 AND 9999 THEN 'OUT_OF_RANGE:year'
      WHEN "duration" IS NOT NULL AND "duration" !~ '^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?$' THEN 'WRONG_TYPE:duration'
      WHEN NOT ("duration" ~ '^-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,2})?$' AND char_length("duration") <= 200) THEN 'OUT_OF_RANGE:duration'
      WHEN "artist_latitude" IS NOT NULL AND "artist_latitude" !~ '^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?$' THEN 'WRONG_TYPE:artist_latitude'
      WHEN NOT ("artist_latitude" ~ '^-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,2})?$' AND char_length("artist_latitude") <= 200) THEN 'OUT_OF_RANGE:artist_latitude'
      WHEN "artist_longitude" IS NOT NULL AND "artist_longitude" !~ '^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?$' THEN 'WRONG_TYPE:artist_longitude'
      WHEN NOT ("artist_longitude" ~ '^-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,2})?$' AND char_length("artist_longitude") <= 200) THEN 'OUT_OF_RANGE:artist_longitude'
      WHEN nullif(rtrim("song_id", ' '), '') IS NULL THEN 'MISSING:song_id'
      WHEN nullif(rtrim("title", ' '), '') IS NULL THEN 'MISSING:title'
      WHEN nullif(rtrim("artist_id", ' '), '') IS NULL THEN 'MISSING:artist_id'
      WHEN nullif(rtrim("artist_name", ' '), '') IS NULL THEN 'MISSING:artist_name'
    END AS fault
  FROM run_raw_songs
) judged
WHERE fault IS NOT NULL
LIMIT 100000;

DROP TABLE run_raw_songs;

DROP TABLE IF EXISTS run_raw_events;

CREATE TEMP TABLE run_raw_events (
  "page" VARCHAR(512),
  "level" VARCHAR(512),
  "location" VARCHAR(512),
  "first_name" VARCHAR(512),
  "last_name" VARCHAR(512),
  "gender" VARCHAR(512),
  "song" VARCHAR(2048),
  "artist" VARCHAR(2048),
  "user_agent" VARCHAR(2048),
  "user_id" VARCHAR(512),
  "start_time" VARCHAR(512),
  "session_id" VARCHAR(512),
  "item_in_session" VARCHAR(512),
  "length" VARCHAR(512),
  "auth" VARCHAR(65535),
  "method" VARCHAR(65535),
  "registration" VARCHAR(65535),
  "status" VARCHAR(65535)
);

COPY "run_raw_events" ("page", "level", "location", "first_name", "last_name", "gender", "song", "artist", "user_agent", "user_id", "start_time", "session_id", "item_in_session", "length", "auth", "method", "registration", "status")
FROM 's3://workshop/work/run-20181101-120000-0123abcd/events-plain.manifest'
IAM_ROLE 'arn:aws:iam::123456789012:role/sparkify-copy'
MANIFEST
REGION 'us-west-2'
FORMAT AS JSON 's3://workshop/work/run-20181101-120000-0123abcd/events.jsonpaths'
TRIMBLANKS
EMPTYASNULL
MAXERROR 100000
COMPUPDATE OFF
STATUPDATE OFF;

COPY "run_raw_events" ("page", "level", "location", "first_name", "last_name", "gender", "song", "artist", "user_agent", "user_id", "start_time", "session_id", "item_in_session", "length", "auth", "method", "registration", "status")
FROM 's3://workshop/work/run-20181101-120000-0123abcd/events-gzip.manifest'
IAM_ROLE 'arn:aws:iam::123456789012:role/sparkify-copy'
MANIFEST
REGION 'us-west-2'
FORMAT AS JSON 's3://workshop/work/run-20181101-120000-0123abcd/events.jsonpaths'
GZIP
TRIMBLANKS
EMPTYASNULL
MAXERROR 100000
COMPUPDATE OFF
STATUPDATE OFF;

INSERT INTO "staging_events" (
  "page",
  "level",
  "location",
  "first_name",
  "last_name",
  "gender",
  "song",
  "artist",
  "user_agent",
  "user_id",
  "start_time",
  "session_id",
  "item_in_session",
  "length",
  "auth",
  "method",
  "registration",
  "status",
  "songplay_id"
)
SELECT
  nullif(rtrim("page", ' '), ''),
  nullif(rtrim("level", ' '), ''),
  nullif(rtrim("location", ' '), ''),
  nullif(rtrim("first_name", ' '), ''),
  nullif(rtrim("last_name", ' '), ''),
  nullif(rtrim("gender", ' '), ''),
  nullif(rtrim("song", ' '), ''),
  nullif(rtrim("artist", ' '), ''),
  nullif(rtrim("user_agent", ' '), ''),
  CASE WHEN "user_id" ~ '^-?[0-9]{1,18}([.]0+)?$' THEN CAST(split_part("user_id", '.', 1) AS BIGINT) END,
  TIMESTAMP 'epoch' + (CASE WHEN "start_time" ~ '^-?[0-9]{1,18}([.]0+)?$' THEN CAST(split_part("start_time", '.', 1) AS BIGINT) END) / 1000 * INTERVAL '1 second' + (CASE WHEN "start_time" ~ '^-?[0-9]{1,18}([.]0+)?$' THEN CAST(split_part("start_time", '.', 1) AS BIGINT) END) % 1000 / 1000.0 * INTERVAL '1 second',
  CASE WHEN "session_id" ~ '^-?[0-9]{1,18}([.]0+)?$' THEN CAST(split_part("session_id", '.', 1) AS BIGINT) END,
  CASE WHEN "item_in_session" ~ '^-?[0-9]{1,18}([.]0+)?$' THEN CAST(split_part("item_in_session", '.', 1) AS BIGINT) END,
  CASE WHEN "length" ~ '^-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,2})?$' AND char_length("length") <= 200 THEN CAST("length" AS DOUBLE PRECISION) END,
  nullif(rtrim(CASE WHEN octet_length("auth") <= 512 THEN "auth" ELSE substring("auth", 1, 128) END, ' '), ''),
  nullif(rtrim(CASE WHEN octet_length("method") <= 512 THEN "method" ELSE substring("method", 1, 128) END, ' '), ''),
  nullif(rtrim(CASE WHEN octet_length("registration") <= 512 THEN "registration" ELSE substring("registration", 1, 128) END, ' '), ''),
  nullif(rtrim(CASE WHEN octet_length("status") <= 512 THEN "status" ELSE substring("status", 1, 128) END, ' '), ''),
  CASE WHEN nullif(rtrim("page", ' '), '') = 'NextSong' THEN CASE WHEN "session_id" ~ '^-?[0-9]{1,18}([.]0+)?$' THEN CAST(split_part("session_id", '.', 1) AS BIGINT) END * 1000000 + CASE WHEN "item_in_session" ~ '^-?[0-9]{1,18}([.]0+)?$' THEN CAST(split_part("item_in_session", '.', 1) AS BIGINT) END END
FROM (
  SELECT
    "page",
    "level",
    "location",
    "first_name",
    "last_name",
    "gender",
    "song",
    "artist",
    "user_agent",
    "user_id",
    "start_time",
    "session_id",
    "item_in_session",
    "length",
    "auth",
    "method",
    "registration",
    "status",
    CASE
      WHEN "user_id" IS NOT NULL AND "user_id" !~ '^-?[0-9]{1,18}([.]0+)?$' THEN 'WRONG_TYPE:userId'
      WHEN CASE WHEN "user_id" ~ '^-?[0-9]{1,18}([.]0+)?$' THEN CAST(split_part("user_id", '.', 1) AS BIGINT) END NOT BETWEEN 0 AND 9007199254740992 THEN 'OUT_OF_RANGE:userId'
      WHEN "start_time" IS NOT NULL AND "start_time" !~ '^-?[0-9]{1,18}([.]0+)?$' THEN 'WRONG_TYPE:ts'
      WHEN CASE WHEN "start_time" ~ '^-?[0-9]{1,18}([.]0+)?$' THEN CAST(split_part("start_time", '.', 1) AS BIGINT) END NOT BETWEEN 0 AND 253402300799999 THEN 'OUT_OF_RANGE:ts'
      WHEN "session_id" IS NOT NULL AND "session_id" !~ '^-?[0-9]{1,18}([.]0+)?$' THEN 'WRONG_TYPE:sessionId'
      WHEN CASE WHEN "session_id" ~ '^-?[0-9]{1,18}([.]0+)?$' THEN CAST(split_part("session_id", '.', 1) AS BIGINT) END NOT BETWEEN 0 AND 8999999999999 THEN 'OUT_OF_RANGE:sessionId'
      WHEN "item_in_session" IS NOT NULL AND "item_in_session" !~ '^-?[0-9]{1,18}([.]0+)?$' THEN 'WRONG_TYPE:itemInSession'
      WHEN CASE WHEN "item_in_session" ~ '^-?[0-9]{1,18}([.]0+)?$' THEN CAST(split_part("item_in_session", '.', 1) AS BIGINT) END NOT BETWEEN 0 AND 999999 THEN 'OUT_OF_RANGE:itemInSession'
      WHEN "length" IS NOT NULL AND "length" !~ '^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?$' THEN 'WRONG_TYPE:length'
      WHEN NOT ("length" ~ '^-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,2})?$' AND char_length("length") <= 200) THEN 'OUT_OF_RANGE:length'
      WHEN nullif(rtrim("page", ' '), '') IS NULL THEN 'MISSING:page'
      WHEN "start_time" IS NULL THEN 'MISSING:ts'
      WHEN "session_id" IS NULL THEN 'MISSING:sessionId'
      WHEN "item_in_session" IS NULL THEN 'MISSING:itemInSession'
      WHEN nullif(rtrim("page", ' '), '') = 'NextSong' AND "user_id" IS NULL THEN 'NO_USER:userId'
    END AS fault
  FROM run_raw_events
) judged
WHERE fault IS NULL;

SELECT
  fault,
  "page",
  "level",
  "location",
  "first_name",
  "last_name",
  "gender",
  "song",
  "artist",
  "user_agent",
  "user_id",
  "start_time",
  "session_id",
  "item_in_session",
  "length",
  "auth",
  "method",
  "registration",
  "status"
FROM (
  SELECT
    "page",
    "level",
    "location",
    "first_name",
    "last_name",
    "gender",
    "song",
    "artist",
    "user_agent",
    "user_id",
    "start_time",
    "session_id",
    "item_in_session",
    "length",
    "auth",
    "method",
    "registration",
    "status",
    CASE
      WHEN "user_id" IS NOT NULL AND "user_id" !~ '^-?[0-9]{1,18}([.]0+)?$' THEN 'WRONG_TYPE:userId'
      WHEN CASE WHEN "user_id" ~ '^-?[0-9]{1,18}([.]0+)?$' THEN CAST(split_part("user_id", '.', 1) AS BIGINT) END NOT BETWEEN 0 AND 9007199254740992 THEN 'OUT_OF_RANGE:userId'
      WHEN "start_time" IS NOT NULL AND "start_time" !~ '^-?[0-9]{1,18}([.]0+)?$' THEN 'WRONG_TYPE:ts'
      WHEN CASE WHEN "start_time" ~ '^-?[0-9]{1,18}([.]0+)?$' THEN CAST(split_part("start_time", '.', 1) AS BIGINT) END NOT BETWEEN 0 AND 253402300799999 THEN 'OUT_OF_RANGE:ts'
      WHEN "session_id" IS NOT NULL AND "session_id" !~ '^-?[0-9]{1,18}([.]0+)?$' THEN 'WRONG_TYPE:sessionId'
      WHEN CASE WHEN "session_id" ~ '^-?[0-9]{1,18}([.]0+)?$' THEN CAST(split_part("session_id", '.', 1) AS BIGINT) END NOT BETWEEN 0 AND 8999999999999 THEN 'OUT_OF_RANGE:sessionId'
      WHEN "item_in_session" IS NOT NULL AND "item_in_session" !~ '^-?[0-9]{1,18}([.]0+)?$' THEN 'WRONG_TYPE:itemInSession'
      WHEN CASE WHEN "item_in_session" ~ '^-?[0-9]{1,18}([.]0+)?$' THEN CAST(split_part("item_in_session", '.', 1) AS BIGINT) END NOT BETWEEN 0 AND 999999 THEN 'OUT_OF_RANGE:itemInSession'
      WHEN "length" IS NOT NULL AND "length" !~ '^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?$' THEN 'WRONG_TYPE:length'
      WHEN NOT ("length" ~ '^-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,2})?$' AND char_length("length") <= 200) THEN 'OUT_OF_RANGE:length'
      WHEN nullif(rtrim("page", ' '), '') IS NULL THEN 'MISSING:page'
      WHEN "start_time" IS NULL THEN 'MISSING:ts'
      WHEN "session_id" IS NULL THEN 'MISSING:sessionId'
      WHEN "item_in_session" IS NULL THEN 'MISSING:itemInSession'
      WHEN nullif(rtrim("page", ' '), '') = 'NextSong' AND "user_id" IS NULL THEN 'NO_USER:userId'
    END AS fault
  FROM run_raw_events
) judged
WHERE fault IS NOT NULL
LIMIT 100000;

DROP TABLE run_raw_events;

UNLOAD ('SELECT "user_id", "first_name", "last_name", "gender", "level", "seen_at", "seen_session", "seen_item" FROM "users" ORDER BY "user_id"')
TO 's3://music/star/users/20181101-120000-0123abcd-'
IAM_ROLE 'arn:aws:iam::123456789012:role/sparkify-copy'
REGION 'us-west-2'
FORMAT AS PARQUET;

UNLOAD ('SELECT "artist_id", "name", "location", "latitude", "longitude" FROM "artists" ORDER BY "artist_id"')
TO 's3://music/star/artists/20181101-120000-0123abcd-'
IAM_ROLE 'arn:aws:iam::123456789012:role/sparkify-copy'
REGION 'us-west-2'
FORMAT AS PARQUET;

UNLOAD ('SELECT "song_id", "title", "artist_id", "year", "duration", "artist_name" FROM "songs" ORDER BY "song_id"')
TO 's3://music/star/songs/20181101-120000-0123abcd-'
IAM_ROLE 'arn:aws:iam::123456789012:role/sparkify-copy'
REGION 'us-west-2'
FORMAT AS PARQUET;

UNLOAD ('SELECT "start_time", "hour", "day", "week", "month", "year", "weekday" FROM "time" ORDER BY "start_time"')
TO 's3://music/star/time/20181101-120000-0123abcd-'
IAM_ROLE 'arn:aws:iam::123456789012:role/sparkify-copy'
REGION 'us-west-2'
FORMAT AS PARQUET;

UNLOAD ('SELECT "songplay_id", "start_time", "user_id", "level", "song_id", "artist_id", "session_id", "location", "user_agent", "item_in_session", "song_title", "artist_name", "song_length" FROM "songplays" ORDER BY "songplay_id"')
TO 's3://music/star/songplays/20181101-120000-0123abcd-'
IAM_ROLE 'arn:aws:iam::123456789012:role/sparkify-copy'
REGION 'us-west-2'
FORMAT AS PARQUET;

UNLOAD ('SELECT "user_id", "first_name", "last_name", "gender", "level", "seen_at", "seen_session", "seen_item" FROM "users" ORDER BY "user_id"')
TO 's3://music/star/users/20181101-120000-0123abcd-'
IAM_ROLE 'arn:aws:iam::123456789012:role/sparkify-copy'
REGION 'us-west-2'
FORMAT AS CSV
HEADER
EXTENSION 'csv';

UNLOAD ('SELECT "artist_id", "name", "location", "latitude", "longitude" FROM "artists" ORDER BY "artist_id"')
TO 's3://music/star/artists/20181101-120000-0123abcd-'
IAM_ROLE 'arn:aws:iam::123456789012:role/sparkify-copy'
REGION 'us-west-2'
FORMAT AS CSV
HEADER
EXTENSION 'csv';

UNLOAD ('SELECT "song_id", "title", "artist_id", "year", "duration", "artist_name" FROM "songs" ORDER BY "song_id"')
TO 's3://music/star/songs/20181101-120000-0123abcd-'
IAM_ROLE 'arn:aws:iam::123456789012:role/sparkify-copy'
REGION 'us-west-2'
FORMAT AS CSV
HEADER
EXTENSION 'csv';

UNLOAD ('SELECT "start_time", "hour", "day", "week", "month", "year", "weekday" FROM "time" ORDER BY "start_time"')
TO 's3://music/star/time/20181101-120000-0123abcd-'
IAM_ROLE 'arn:aws:iam::123456789012:role/sparkify-copy'
REGION 'us-west-2'
FORMAT AS CSV
HEADER
EXTENSION 'csv';

UNLOAD ('SELECT "songplay_id", "start_time", "user_id", "level", "song_id", "artist_id", "session_id", "location", "user_agent", "item_in_session", "song_title", "artist_name", "song_length" FROM "songplays" ORDER BY "songplay_id"')
TO 's3://music/star/songplays/20181101-120000-0123abcd-'
IAM_ROLE 'arn:aws:iam::123456789012:role/sparkify-copy'
REGION 'us-west-2'
FORMAT AS CSV
HEADER
EXTENSION 'csv';

DROP TABLE IF EXISTS "etl_schema";

DROP TABLE IF EXISTS "etl_lock";

DROP TABLE IF EXISTS "etl_rejects";

DROP TABLE IF EXISTS "etl_files";

DROP TABLE IF EXISTS "etl_runs";

DROP TABLE IF EXISTS "songplays";

DROP TABLE IF EXISTS "time";

DROP TABLE IF EXISTS "songs";

DROP TABLE IF EXISTS "artists";

DROP TABLE IF EXISTS "users";

DROP TABLE IF EXISTS "staging_songs";

DROP TABLE IF EXISTS "staging_events";

SET search_path TO "mart";

CREATE SCHEMA "mart";

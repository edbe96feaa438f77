-- Schema version 1, as the first version of the program made it here. It stays as it is.

CREATE TABLE IF NOT EXISTS "users" (
  "user_id" BIGINT NOT NULL,
  "first_name" VARCHAR,
  "last_name" VARCHAR,
  "gender" VARCHAR,
  "level" VARCHAR,
  "seen_at" TIMESTAMP NOT NULL,
  "seen_session" BIGINT NOT NULL,
  "seen_item" INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS "artists" (
  "artist_id" VARCHAR NOT NULL,
  "name" VARCHAR NOT NULL,
  "location" VARCHAR,
  "latitude" DOUBLE PRECISION,
  "longitude" DOUBLE PRECISION
);

CREATE TABLE IF NOT EXISTS "songs" (
  "song_id" VARCHAR NOT NULL,
  "title" VARCHAR NOT NULL,
  "artist_id" VARCHAR NOT NULL,
  "year" INTEGER,
  "duration" DOUBLE PRECISION,
  "artist_name" VARCHAR NOT NULL
);

CREATE TABLE IF NOT EXISTS "time" (
  "start_time" TIMESTAMP NOT NULL,
  "hour" INTEGER NOT NULL,
  "day" INTEGER NOT NULL,
  "week" INTEGER NOT NULL,
  "month" INTEGER NOT NULL,
  "year" INTEGER NOT NULL,
  "weekday" INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS "songplays" (
  "songplay_id" BIGINT NOT NULL,
  "start_time" TIMESTAMP NOT NULL,
  "user_id" BIGINT NOT NULL,
  "level" VARCHAR,
  "song_id" VARCHAR,
  "artist_id" VARCHAR,
  "session_id" BIGINT NOT NULL,
  "location" VARCHAR,
  "user_agent" VARCHAR,
  "item_in_session" INTEGER NOT NULL,
  "song_title" VARCHAR,
  "artist_name" VARCHAR,
  "song_length" DOUBLE PRECISION
);

CREATE TABLE IF NOT EXISTS "etl_runs" (
  "run_id" BIGINT NOT NULL,
  "status" VARCHAR NOT NULL,
  "started_at" TIMESTAMP NOT NULL,
  "finished_at" TIMESTAMP NOT NULL,
  "host" VARCHAR NOT NULL,
  "pid" BIGINT NOT NULL,
  "tool_version" VARCHAR NOT NULL,
  "files" BIGINT NOT NULL,
  "bytes" BIGINT NOT NULL,
  "lines_read" BIGINT NOT NULL,
  "lines_staged" BIGINT NOT NULL,
  "lines_rejected" BIGINT NOT NULL,
  "lines_blank" BIGINT NOT NULL,
  "plays_staged" BIGINT NOT NULL,
  "plays_inserted" BIGINT NOT NULL,
  "plays_replaced" BIGINT NOT NULL,
  "plays_known" BIGINT NOT NULL,
  "plays_conflicting" BIGINT NOT NULL,
  "plays_matched" BIGINT NOT NULL,
  "message" VARCHAR
);

CREATE TABLE IF NOT EXISTS "etl_files" (
  "path" VARCHAR NOT NULL,
  "version" VARCHAR NOT NULL,
  "record_set" VARCHAR NOT NULL,
  "run_id" BIGINT NOT NULL,
  "bytes" BIGINT NOT NULL,
  "lines_read" BIGINT NOT NULL,
  "lines_staged" BIGINT NOT NULL,
  "lines_rejected" BIGINT NOT NULL,
  "lines_blank" BIGINT NOT NULL,
  "plays" BIGINT NOT NULL,
  "first_play" TIMESTAMP,
  "last_play" TIMESTAMP
);

CREATE TABLE IF NOT EXISTS "etl_rejects" (
  "run_id" BIGINT NOT NULL,
  "record_set" VARCHAR NOT NULL,
  "path" VARCHAR NOT NULL,
  "line_number" BIGINT,
  "reason" VARCHAR NOT NULL,
  "column_name" VARCHAR,
  "raw_text" VARCHAR
);

CREATE TABLE IF NOT EXISTS "etl_lock" (
  "pid" BIGINT NOT NULL,
  "host" VARCHAR NOT NULL,
  "since" TIMESTAMP NOT NULL
);

-- Schema version 1, as the first version of the program made it here. It stays as it is.

CREATE TABLE IF NOT EXISTS "users" (
  "user_id" BIGINT NOT NULL,
  "first_name" VARCHAR(512),
  "last_name" VARCHAR(512),
  "gender" VARCHAR(512),
  "level" VARCHAR(512),
  "seen_at" TIMESTAMP NOT NULL,
  "seen_session" BIGINT NOT NULL,
  "seen_item" INTEGER NOT NULL,
  PRIMARY KEY ("user_id")
)
DISTSTYLE AUTO SORTKEY (user_id) ENCODE AUTO;

CREATE TABLE IF NOT EXISTS "artists" (
  "artist_id" VARCHAR(512) NOT NULL,
  "name" VARCHAR(2048) NOT NULL,
  "location" VARCHAR(512),
  "latitude" DOUBLE PRECISION,
  "longitude" DOUBLE PRECISION,
  PRIMARY KEY ("artist_id")
)
DISTSTYLE AUTO SORTKEY (artist_id) ENCODE AUTO;

CREATE TABLE IF NOT EXISTS "songs" (
  "song_id" VARCHAR(512) NOT NULL,
  "title" VARCHAR(2048) NOT NULL,
  "artist_id" VARCHAR(512) NOT NULL,
  "year" INTEGER,
  "duration" DOUBLE PRECISION,
  "artist_name" VARCHAR(2048) NOT NULL,
  PRIMARY KEY ("song_id"),
  FOREIGN KEY ("artist_id") REFERENCES "artists" ("artist_id")
)
DISTSTYLE AUTO SORTKEY (song_id) ENCODE AUTO;

CREATE TABLE IF NOT EXISTS "time" (
  "start_time" TIMESTAMP NOT NULL,
  "hour" INTEGER NOT NULL,
  "day" INTEGER NOT NULL,
  "week" INTEGER NOT NULL,
  "month" INTEGER NOT NULL,
  "year" INTEGER NOT NULL,
  "weekday" INTEGER NOT NULL,
  PRIMARY KEY ("start_time")
)
DISTSTYLE KEY DISTKEY (start_time) SORTKEY (start_time) ENCODE AUTO;

CREATE TABLE IF NOT EXISTS "songplays" (
  "songplay_id" BIGINT NOT NULL,
  "start_time" TIMESTAMP NOT NULL,
  "user_id" BIGINT NOT NULL,
  "level" VARCHAR(512),
  "song_id" VARCHAR(512),
  "artist_id" VARCHAR(512),
  "session_id" BIGINT NOT NULL,
  "location" VARCHAR(512),
  "user_agent" VARCHAR(2048),
  "item_in_session" INTEGER NOT NULL,
  "song_title" VARCHAR(2048),
  "artist_name" VARCHAR(2048),
  "song_length" DOUBLE PRECISION,
  PRIMARY KEY ("songplay_id"),
  FOREIGN KEY ("start_time") REFERENCES "time" ("start_time"),
  FOREIGN KEY ("user_id") REFERENCES "users" ("user_id"),
  FOREIGN KEY ("song_id") REFERENCES "songs" ("song_id"),
  FOREIGN KEY ("artist_id") REFERENCES "artists" ("artist_id")
)
DISTSTYLE KEY DISTKEY (start_time) SORTKEY (start_time) ENCODE AUTO;

CREATE TABLE IF NOT EXISTS "etl_runs" (
  "run_id" BIGINT NOT NULL,
  "status" VARCHAR(64) NOT NULL,
  "started_at" TIMESTAMP NOT NULL,
  "finished_at" TIMESTAMP NOT NULL,
  "host" VARCHAR(512) NOT NULL,
  "pid" BIGINT NOT NULL,
  "tool_version" VARCHAR(64) NOT NULL,
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
  "message" VARCHAR(8192),
  PRIMARY KEY ("run_id")
)
DISTSTYLE AUTO ENCODE AUTO;

CREATE TABLE IF NOT EXISTS "etl_files" (
  "path" VARCHAR(8192) NOT NULL,
  "version" VARCHAR(512) NOT NULL,
  "record_set" VARCHAR(64) NOT NULL,
  "run_id" BIGINT NOT NULL,
  "bytes" BIGINT NOT NULL,
  "lines_read" BIGINT NOT NULL,
  "lines_staged" BIGINT NOT NULL,
  "lines_rejected" BIGINT NOT NULL,
  "lines_blank" BIGINT NOT NULL,
  "plays" BIGINT NOT NULL,
  "first_play" TIMESTAMP,
  "last_play" TIMESTAMP,
  PRIMARY KEY ("path", "version", "record_set")
)
DISTSTYLE AUTO ENCODE AUTO;

CREATE TABLE IF NOT EXISTS "etl_rejects" (
  "run_id" BIGINT NOT NULL,
  "record_set" VARCHAR(64) NOT NULL,
  "path" VARCHAR(8192) NOT NULL,
  "line_number" BIGINT,
  "reason" VARCHAR(64) NOT NULL,
  "column_name" VARCHAR(64),
  "raw_text" VARCHAR(8192)
)
DISTSTYLE AUTO ENCODE AUTO;

CREATE TABLE IF NOT EXISTS "etl_lock" (
  "pid" BIGINT NOT NULL,
  "host" VARCHAR(512) NOT NULL,
  "since" TIMESTAMP NOT NULL
)
DISTSTYLE AUTO ENCODE AUTO;

CREATE TABLE IF NOT EXISTS "staging_events" (
  "page" VARCHAR(512),
  "level" VARCHAR(512),
  "location" VARCHAR(512),
  "first_name" VARCHAR(512),
  "last_name" VARCHAR(512),
  "gender" VARCHAR(512),
  "song" VARCHAR(2048),
  "artist" VARCHAR(2048),
  "user_agent" VARCHAR(2048),
  "user_id" BIGINT,
  "start_time" TIMESTAMP,
  "session_id" BIGINT,
  "item_in_session" BIGINT,
  "length" DOUBLE PRECISION,
  "auth" VARCHAR(512),
  "method" VARCHAR(512),
  "registration" VARCHAR(512),
  "status" VARCHAR(512),
  "songplay_id" BIGINT
)
BACKUP NO DISTSTYLE EVEN ENCODE AUTO;

CREATE TABLE IF NOT EXISTS "staging_songs" (
  "song_id" VARCHAR(512),
  "artist_id" VARCHAR(512),
  "artist_location" VARCHAR(512),
  "title" VARCHAR(2048),
  "artist_name" VARCHAR(2048),
  "year" BIGINT,
  "duration" DOUBLE PRECISION,
  "artist_latitude" DOUBLE PRECISION,
  "artist_longitude" DOUBLE PRECISION,
  "num_songs" VARCHAR(512)
)
BACKUP NO DISTSTYLE EVEN ENCODE AUTO;

-- Schema version 1, as the first version of the program made it here. It stays as it is.

CREATE TABLE IF NOT EXISTS "users" (
  "user_id" BIGINT NOT NULL,
  "first_name" TEXT COLLATE "C",
  "last_name" TEXT COLLATE "C",
  "gender" TEXT COLLATE "C",
  "level" TEXT COLLATE "C",
  "seen_at" TIMESTAMP NOT NULL,
  "seen_session" BIGINT NOT NULL,
  "seen_item" INTEGER NOT NULL,
  PRIMARY KEY ("user_id")
);

CREATE TABLE IF NOT EXISTS "artists" (
  "artist_id" TEXT COLLATE "C" NOT NULL,
  "name" TEXT COLLATE "C" NOT NULL,
  "location" TEXT COLLATE "C",
  "latitude" DOUBLE PRECISION,
  "longitude" DOUBLE PRECISION,
  PRIMARY KEY ("artist_id")
);

CREATE TABLE IF NOT EXISTS "songs" (
  "song_id" TEXT COLLATE "C" NOT NULL,
  "title" TEXT COLLATE "C" NOT NULL,
  "artist_id" TEXT COLLATE "C" NOT NULL,
  "year" INTEGER,
  "duration" DOUBLE PRECISION,
  "artist_name" TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY ("song_id")
);

CREATE TABLE IF NOT EXISTS "time" (
  "start_time" TIMESTAMP NOT NULL,
  "hour" INTEGER NOT NULL,
  "day" INTEGER NOT NULL,
  "week" INTEGER NOT NULL,
  "month" INTEGER NOT NULL,
  "year" INTEGER NOT NULL,
  "weekday" INTEGER NOT NULL,
  PRIMARY KEY ("start_time")
);

CREATE TABLE IF NOT EXISTS "songplays" (
  "songplay_id" BIGINT NOT NULL,
  "start_time" TIMESTAMP NOT NULL,
  "user_id" BIGINT NOT NULL,
  "level" TEXT COLLATE "C",
  "song_id" TEXT COLLATE "C",
  "artist_id" TEXT COLLATE "C",
  "session_id" BIGINT NOT NULL,
  "location" TEXT COLLATE "C",
  "user_agent" TEXT COLLATE "C",
  "item_in_session" INTEGER NOT NULL,
  "song_title" TEXT COLLATE "C",
  "artist_name" TEXT COLLATE "C",
  "song_length" DOUBLE PRECISION,
  PRIMARY KEY ("songplay_id")
);

CREATE TABLE IF NOT EXISTS "etl_runs" (
  "run_id" BIGINT NOT NULL,
  "status" TEXT COLLATE "C" NOT NULL,
  "started_at" TIMESTAMP NOT NULL,
  "finished_at" TIMESTAMP NOT NULL,
  "host" TEXT COLLATE "C" NOT NULL,
  "pid" BIGINT NOT NULL,
  "tool_version" TEXT COLLATE "C" NOT NULL,
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
  "message" TEXT COLLATE "C",
  PRIMARY KEY ("run_id")
);

CREATE TABLE IF NOT EXISTS "etl_files" (
  "path" TEXT COLLATE "C" NOT NULL,
  "version" TEXT COLLATE "C" NOT NULL,
  "record_set" TEXT COLLATE "C" NOT NULL,
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
);

CREATE TABLE IF NOT EXISTS "etl_rejects" (
  "run_id" BIGINT NOT NULL,
  "record_set" TEXT COLLATE "C" NOT NULL,
  "path" TEXT COLLATE "C" NOT NULL,
  "line_number" BIGINT,
  "reason" TEXT COLLATE "C" NOT NULL,
  "column_name" TEXT COLLATE "C",
  "raw_text" TEXT COLLATE "C"
);

CREATE TABLE IF NOT EXISTS "etl_lock" (
  "pid" BIGINT NOT NULL,
  "host" TEXT COLLATE "C" NOT NULL,
  "since" TIMESTAMP NOT NULL
);

CREATE UNLOGGED TABLE IF NOT EXISTS "staging_events" (
  "page" TEXT COLLATE "C",
  "level" TEXT COLLATE "C",
  "location" TEXT COLLATE "C",
  "first_name" TEXT COLLATE "C",
  "last_name" TEXT COLLATE "C",
  "gender" TEXT COLLATE "C",
  "song" TEXT COLLATE "C",
  "artist" TEXT COLLATE "C",
  "user_agent" TEXT COLLATE "C",
  "user_id" BIGINT,
  "start_time" TIMESTAMP,
  "session_id" BIGINT,
  "item_in_session" BIGINT,
  "length" DOUBLE PRECISION,
  "auth" TEXT COLLATE "C",
  "method" TEXT COLLATE "C",
  "registration" TEXT COLLATE "C",
  "status" TEXT COLLATE "C",
  "songplay_id" BIGINT
)
WITH (autovacuum_enabled = false);

CREATE UNLOGGED TABLE IF NOT EXISTS "staging_songs" (
  "song_id" TEXT COLLATE "C",
  "artist_id" TEXT COLLATE "C",
  "artist_location" TEXT COLLATE "C",
  "title" TEXT COLLATE "C",
  "artist_name" TEXT COLLATE "C",
  "year" BIGINT,
  "duration" DOUBLE PRECISION,
  "artist_latitude" DOUBLE PRECISION,
  "artist_longitude" DOUBLE PRECISION,
  "num_songs" TEXT COLLATE "C"
)
WITH (autovacuum_enabled = false);

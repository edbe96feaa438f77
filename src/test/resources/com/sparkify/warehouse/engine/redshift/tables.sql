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

COMMENT ON TABLE "users" IS 'One row per user of any accepted event, as of the latest event';

COMMENT ON COLUMN "users"."user_id" IS 'The app''s number of the user';

COMMENT ON COLUMN "users"."first_name" IS 'First name';

COMMENT ON COLUMN "users"."last_name" IS 'Last name';

COMMENT ON COLUMN "users"."gender" IS 'F or M, as the app reports it';

COMMENT ON COLUMN "users"."level" IS 'free or paid, at the latest event';

COMMENT ON COLUMN "users"."seen_at" IS 'Time of the latest event (UTC)';

COMMENT ON COLUMN "users"."seen_session" IS 'Session of the latest event';

COMMENT ON COLUMN "users"."seen_item" IS 'Place of the latest event in its session';

DROP TABLE IF EXISTS "users";

CREATE TABLE IF NOT EXISTS "artists" (
  "artist_id" VARCHAR(512) NOT NULL,
  "name" VARCHAR(2048) NOT NULL,
  "location" VARCHAR(512),
  "latitude" DOUBLE PRECISION,
  "longitude" DOUBLE PRECISION,
  PRIMARY KEY ("artist_id")
)
DISTSTYLE AUTO SORTKEY (artist_id) ENCODE AUTO;

COMMENT ON TABLE "artists" IS 'One row per artist of any accepted song record';

COMMENT ON COLUMN "artists"."artist_id" IS 'The catalogue''s id of the artist';

COMMENT ON COLUMN "artists"."name" IS 'Name';

COMMENT ON COLUMN "artists"."location" IS 'Where the artist is from';

COMMENT ON COLUMN "artists"."latitude" IS 'Degrees north';

COMMENT ON COLUMN "artists"."longitude" IS 'Degrees east';

DROP TABLE IF EXISTS "artists";

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

COMMENT ON TABLE "songs" IS 'One row per song of the catalogue';

COMMENT ON COLUMN "songs"."song_id" IS 'The catalogue''s id of the song';

COMMENT ON COLUMN "songs"."title" IS 'Title';

COMMENT ON COLUMN "songs"."artist_id" IS 'The artist';

COMMENT ON COLUMN "songs"."year" IS 'Year of release; NULL where unknown';

COMMENT ON COLUMN "songs"."duration" IS 'Seconds';

COMMENT ON COLUMN "songs"."artist_name" IS 'The artist as credited on this song';

DROP TABLE IF EXISTS "songs";

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

COMMENT ON TABLE "time" IS 'One row per start time of a play (UTC)';

COMMENT ON COLUMN "time"."start_time" IS 'The moment, in milliseconds';

COMMENT ON COLUMN "time"."hour" IS '0 to 23';

COMMENT ON COLUMN "time"."day" IS 'Day of the month';

COMMENT ON COLUMN "time"."week" IS 'ISO week';

COMMENT ON COLUMN "time"."month" IS '1 to 12';

COMMENT ON COLUMN "time"."year" IS 'Calendar year';

COMMENT ON COLUMN "time"."weekday" IS '0 is Sunday';

DROP TABLE IF EXISTS "time";

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

COMMENT ON TABLE "songplays" IS 'One row per play of a song';

COMMENT ON COLUMN "songplays"."songplay_id" IS 'session_id * 1000000 + item_in_session';

COMMENT ON COLUMN "songplays"."start_time" IS 'When the song started (UTC)';

COMMENT ON COLUMN "songplays"."user_id" IS 'Who listened';

COMMENT ON COLUMN "songplays"."level" IS 'free or paid, at this play';

COMMENT ON COLUMN "songplays"."song_id" IS 'The matched song; NULL where none matches';

COMMENT ON COLUMN "songplays"."artist_id" IS 'The matched song''s artist';

COMMENT ON COLUMN "songplays"."session_id" IS 'The app''s session';

COMMENT ON COLUMN "songplays"."location" IS 'Where the user was';

COMMENT ON COLUMN "songplays"."user_agent" IS 'The device, as its user agent';

COMMENT ON COLUMN "songplays"."item_in_session" IS 'Place of the event in its session';

COMMENT ON COLUMN "songplays"."song_title" IS 'Title, as the app reported it';

COMMENT ON COLUMN "songplays"."artist_name" IS 'Artist, as the app reported it';

COMMENT ON COLUMN "songplays"."song_length" IS 'Seconds, as the app reported it';

DROP TABLE IF EXISTS "songplays";

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

COMMENT ON TABLE "etl_runs" IS 'One row per run that published or failed';

COMMENT ON COLUMN "etl_runs"."run_id" IS '1, 2, 3 and so on';

COMMENT ON COLUMN "etl_runs"."status" IS 'published, superseded by a full refresh, or failed';

COMMENT ON COLUMN "etl_runs"."started_at" IS 'UTC';

COMMENT ON COLUMN "etl_runs"."finished_at" IS 'UTC';

COMMENT ON COLUMN "etl_runs"."host" IS 'Where the run worked';

COMMENT ON COLUMN "etl_runs"."pid" IS 'The run''s process';

COMMENT ON COLUMN "etl_runs"."tool_version" IS 'Version of the tool';

COMMENT ON COLUMN "etl_runs"."files" IS 'Files read';

COMMENT ON COLUMN "etl_runs"."bytes" IS 'Bytes read, compressed where the files are';

COMMENT ON COLUMN "etl_runs"."lines_read" IS 'Lines: staged + rejected + blank';

COMMENT ON COLUMN "etl_runs"."lines_staged" IS 'Records accepted';

COMMENT ON COLUMN "etl_runs"."lines_rejected" IS 'Records rejected while reading';

COMMENT ON COLUMN "etl_runs"."lines_blank" IS 'Blank lines';

COMMENT ON COLUMN "etl_runs"."plays_staged" IS 'Plays: inserted + replaced + known + conflicting';

COMMENT ON COLUMN "etl_runs"."plays_inserted" IS 'New plays';

COMMENT ON COLUMN "etl_runs"."plays_replaced" IS 'Published plays that gave way to an earlier one';

COMMENT ON COLUMN "etl_runs"."plays_known" IS 'Deliveries of a play that is there already';

COMMENT ON COLUMN "etl_runs"."plays_conflicting" IS 'Deliveries that lost; rejects of the run';

COMMENT ON COLUMN "etl_runs"."plays_matched" IS 'New plays that match a song';

COMMENT ON COLUMN "etl_runs"."message" IS 'Why the run failed';

DROP TABLE IF EXISTS "etl_runs";

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

COMMENT ON TABLE "etl_files" IS 'One row per published version of a file';

COMMENT ON COLUMN "etl_files"."path" IS 'Absolute path or URL';

COMMENT ON COLUMN "etl_files"."version" IS 'ETag, or size and modification time';

COMMENT ON COLUMN "etl_files"."record_set" IS 'events or songs';

COMMENT ON COLUMN "etl_files"."run_id" IS 'The run that published it';

COMMENT ON COLUMN "etl_files"."bytes" IS 'Size';

COMMENT ON COLUMN "etl_files"."lines_read" IS 'Lines: staged + rejected + blank';

COMMENT ON COLUMN "etl_files"."lines_staged" IS 'Records accepted';

COMMENT ON COLUMN "etl_files"."lines_rejected" IS 'Records rejected while reading';

COMMENT ON COLUMN "etl_files"."lines_blank" IS 'Blank lines';

COMMENT ON COLUMN "etl_files"."plays" IS 'Plays among the staged';

COMMENT ON COLUMN "etl_files"."first_play" IS 'Start time of the earliest play (UTC)';

COMMENT ON COLUMN "etl_files"."last_play" IS 'Start time of the latest play (UTC)';

DROP TABLE IF EXISTS "etl_files";

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

COMMENT ON TABLE "etl_rejects" IS 'One row per record that could not be loaded';

COMMENT ON COLUMN "etl_rejects"."run_id" IS 'The run that rejected it';

COMMENT ON COLUMN "etl_rejects"."record_set" IS 'events or songs';

COMMENT ON COLUMN "etl_rejects"."path" IS 'Absolute path or URL of the file';

COMMENT ON COLUMN "etl_rejects"."line_number" IS '1 is the first line';

COMMENT ON COLUMN "etl_rejects"."reason" IS 'Why';

COMMENT ON COLUMN "etl_rejects"."column_name" IS 'The JSON key at fault';

COMMENT ON COLUMN "etl_rejects"."raw_text" IS 'The record, escaped and cut';

DROP TABLE IF EXISTS "etl_rejects";

CREATE TABLE IF NOT EXISTS "etl_lock" (
  "pid" BIGINT NOT NULL,
  "host" VARCHAR(512) NOT NULL,
  "since" TIMESTAMP NOT NULL
)
DISTSTYLE AUTO ENCODE AUTO;

COMMENT ON TABLE "etl_lock" IS 'Locked by the one run that writes; its row says who wrote last';

COMMENT ON COLUMN "etl_lock"."pid" IS 'Process';

COMMENT ON COLUMN "etl_lock"."host" IS 'Machine';

COMMENT ON COLUMN "etl_lock"."since" IS 'UTC';

DROP TABLE IF EXISTS "etl_lock";

CREATE TABLE IF NOT EXISTS "etl_schema" (
  "version" BIGINT NOT NULL
)
DISTSTYLE AUTO ENCODE AUTO;

COMMENT ON TABLE "etl_schema" IS 'One row per version that these tables have had; the greatest is theirs now';

COMMENT ON COLUMN "etl_schema"."version" IS '1, 2, 3 and so on; 1 did not tell';

DROP TABLE IF EXISTS "etl_schema";

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

COMMENT ON TABLE "staging_events" IS 'The records of the last run, as delivered';

COMMENT ON COLUMN "staging_events"."page" IS 'As page';

COMMENT ON COLUMN "staging_events"."level" IS 'As level';

COMMENT ON COLUMN "staging_events"."location" IS 'As location';

COMMENT ON COLUMN "staging_events"."first_name" IS 'As firstName';

COMMENT ON COLUMN "staging_events"."last_name" IS 'As lastName';

COMMENT ON COLUMN "staging_events"."gender" IS 'As gender';

COMMENT ON COLUMN "staging_events"."song" IS 'As song';

COMMENT ON COLUMN "staging_events"."artist" IS 'As artist';

COMMENT ON COLUMN "staging_events"."user_agent" IS 'As userAgent';

COMMENT ON COLUMN "staging_events"."user_id" IS 'As userId';

COMMENT ON COLUMN "staging_events"."start_time" IS 'As ts';

COMMENT ON COLUMN "staging_events"."session_id" IS 'As sessionId';

COMMENT ON COLUMN "staging_events"."item_in_session" IS 'As itemInSession';

COMMENT ON COLUMN "staging_events"."length" IS 'As length';

COMMENT ON COLUMN "staging_events"."auth" IS 'As auth';

COMMENT ON COLUMN "staging_events"."method" IS 'As method';

COMMENT ON COLUMN "staging_events"."registration" IS 'As registration';

COMMENT ON COLUMN "staging_events"."status" IS 'As status';

COMMENT ON COLUMN "staging_events"."songplay_id" IS 'The play; NULL where the event is not one';

DROP TABLE IF EXISTS "staging_events";

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

COMMENT ON TABLE "staging_songs" IS 'The records of the last run, as delivered';

COMMENT ON COLUMN "staging_songs"."song_id" IS 'As song_id';

COMMENT ON COLUMN "staging_songs"."artist_id" IS 'As artist_id';

COMMENT ON COLUMN "staging_songs"."artist_location" IS 'As artist_location';

COMMENT ON COLUMN "staging_songs"."title" IS 'As title';

COMMENT ON COLUMN "staging_songs"."artist_name" IS 'As artist_name';

COMMENT ON COLUMN "staging_songs"."year" IS 'As year';

COMMENT ON COLUMN "staging_songs"."duration" IS 'As duration';

COMMENT ON COLUMN "staging_songs"."artist_latitude" IS 'As artist_latitude';

COMMENT ON COLUMN "staging_songs"."artist_longitude" IS 'As artist_longitude';

COMMENT ON COLUMN "staging_songs"."num_songs" IS 'As num_songs';

DROP TABLE IF EXISTS "staging_songs";

GRANT USAGE ON SCHEMA "star" TO ROLE "analyst";

GRANT SELECT ON TABLE "star"."users", "star"."artists", "star"."songs", "star"."time", "star"."songplays" TO ROLE "analyst";

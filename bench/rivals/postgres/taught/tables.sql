-- The tables as courses teach them: all that is delivered is staged, and the tables of the star have
-- their keys from the beginning.
CREATE TABLE staging_events (
  artist text, auth text, first_name text, gender text, item_in_session integer, last_name text,
  length double precision, level text, location text, method text, page text,
  registration double precision, session_id bigint, song text, status integer, ts bigint,
  user_agent text, user_id bigint
);

CREATE TABLE staging_songs (
  num_songs integer, artist_id text, artist_latitude double precision,
  artist_longitude double precision, artist_location text, artist_name text, song_id text,
  title text, duration double precision, year integer
);

CREATE TABLE songplays (
  songplay_id bigserial PRIMARY KEY, start_time timestamp NOT NULL, user_id bigint NOT NULL,
  level text, song_id text, artist_id text, session_id bigint, location text, user_agent text
);

CREATE TABLE users (
  user_id bigint PRIMARY KEY, first_name text, last_name text, gender text, level text
);

CREATE TABLE songs (
  song_id text PRIMARY KEY, title text, artist_id text, year integer, duration double precision
);

CREATE TABLE artists (
  artist_id text PRIMARY KEY, name text, location text, latitude double precision,
  longitude double precision
);

CREATE TABLE time (
  start_time timestamp PRIMARY KEY, hour integer, day integer, week integer, month integer,
  year integer, weekday integer
);

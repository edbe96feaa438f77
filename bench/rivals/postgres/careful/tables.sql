CREATE UNLOGGED TABLE staging_events (
  artist text COLLATE "C", first_name text, gender text, item_in_session integer, last_name text,
  length double precision, level text, location text, page text, session_id bigint,
  song text COLLATE "C", ts bigint, user_agent text, user_id bigint
);

CREATE UNLOGGED TABLE staging_songs (
  song_id text COLLATE "C", title text COLLATE "C", artist_id text COLLATE "C",
  artist_name text COLLATE "C", artist_location text, artist_latitude double precision,
  artist_longitude double precision, year integer, duration double precision
);

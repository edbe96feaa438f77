-- The songs of a batch, as delivered, under the names of the star.
SELECT
  year, duration,
  artist_location AS location, artist_latitude AS latitude, artist_longitude AS longitude
FROM staging_songs

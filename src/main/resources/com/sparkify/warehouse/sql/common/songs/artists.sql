-- Artists for whom this batch has a record that is preferred to what is known.
DROP TABLE IF EXISTS run_artists;
CREATE TEMP TABLE run_artists AS
SELECT artist_id, name, location, latitude, longitude
FROM (
  SELECT
    candidates.*,
    row_number() OVER (
      PARTITION BY artist_id
      ORDER BY
        CASE WHEN latitude IS NULL THEN 1 ELSE 0 END,
        CASE WHEN location IS NULL THEN 1 ELSE 0 END,
        char_length(name), name, location NULLS LAST,
        latitude DESC NULLS LAST, longitude DESC NULLS LAST, is_new
    ) AS place
  FROM (
    SELECT
      artist_id, artist_name AS name, artist_location AS location,
      artist_latitude AS latitude, artist_longitude AS longitude, 1 AS is_new
    FROM staging_songs
    UNION ALL
    SELECT a.artist_id, a.name, a.location, a.latitude, a.longitude, 0 AS is_new
    FROM artists a
    WHERE a.artist_id IN (SELECT artist_id FROM staging_songs)
  ) candidates
) ranked
WHERE place = 1 AND is_new = 1;

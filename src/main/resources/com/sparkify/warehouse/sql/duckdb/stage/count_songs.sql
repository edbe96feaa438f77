-- Only here: other engines are told how many rows they took.
SELECT count(*)
FROM staging_songs

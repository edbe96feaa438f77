-- Only here, where contested.sql has looked at the batch.
SELECT
  (SELECT staged FROM run_batch) AS staged,
  (
    SELECT count(*)
    FROM staging_events e
    JOIN run_contested c ON c.songplay_id = e.songplay_id
  ) AS contested,
  (SELECT count(*) FROM run_winners) AS winners

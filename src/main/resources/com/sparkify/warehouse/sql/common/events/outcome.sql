-- What became of the batch's plays: those staged, those contested, those there now.
SELECT
  (SELECT staged FROM run_batch) AS staged,
  (
    SELECT count(*)
    FROM staging_events e
    JOIN run_contested c ON c.songplay_id = e.songplay_id
  ) AS contested,
  (SELECT count(*) FROM run_winners) AS winners

-- How many plays there are, where it is not as many as the runs have inserted whose work is there.
SELECT p.plays, r.inserted
FROM (
  SELECT count(*) AS plays
  FROM songplays
) p
CROSS JOIN (
  SELECT coalesce(sum(plays_inserted), 0) AS inserted
  FROM etl_runs
  WHERE status = 'published'
) r
WHERE p.plays <> r.inserted

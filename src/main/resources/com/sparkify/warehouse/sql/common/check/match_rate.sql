-- The latest run, if fewer than half as many of its plays match a song as in the ten runs before
-- it would have, and those would have been 50 at least: fewer may be chance.
SELECT run_id, plays, matched, cast(usual AS bigint) AS usually
FROM (
  SELECT
    max(CASE WHEN place = 1 THEN run_id END) AS run_id,
    max(CASE WHEN place = 1 THEN plays END) AS plays,
    max(CASE WHEN place = 1 THEN matched END) AS matched,
    max(CASE WHEN place = 1 THEN plays END)
      * cast(sum(CASE WHEN place > 1 THEN matched END) AS double precision)
      / sum(CASE WHEN place > 1 THEN plays END) AS usual
  FROM (
    SELECT
      run_id,
      plays_inserted + plays_replaced AS plays,
      -- A run may have met plays that were known, too.
      least(plays_matched, plays_inserted + plays_replaced) AS matched,
      row_number() OVER (ORDER BY run_id DESC) AS place
    FROM etl_runs
    WHERE status = 'published' AND plays_inserted + plays_replaced > 0
  ) runs
  WHERE place <= 11
) compared
WHERE usual >= 50 AND matched < usual / 2

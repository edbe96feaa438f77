-- Every run, and whether something vanished in it. A run that failed may not have read to the end.
SELECT
  r.*,
  status <> 'failed' AND lines_read <> lines_staged + lines_rejected + lines_blank AS loses_lines,
  status <> 'failed'
    AND plays_staged <> plays_inserted + plays_replaced + plays_known + plays_conflicting
    AS loses_plays
FROM etl_runs r

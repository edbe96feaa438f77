-- What published runs rejected of one file; failed runs keep theirs as history.
DELETE FROM etl_rejects
WHERE
  record_set = ?
  AND path = ?
  AND run_id IN (SELECT run_id FROM etl_runs WHERE status = 'published')

-- Only here: other engines tell the holder of a lock in their own ways. A user who may not look at
-- others' sessions gets no start.
SELECT a.application_name, a.pid, a.xact_start AT TIME ZONE 'UTC' AS since
FROM pg_locks l
JOIN pg_stat_activity a ON a.pid = l.pid
WHERE
  l.granted
  AND a.datname = current_database()
  AND (
    (l.relation = to_regclass('etl_lock') AND l.mode <> 'AccessShareLock')
    OR (
      l.locktype = 'advisory'
      AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND (l.classid::bigint << 32) + l.objid::bigint = ?
    )
  )
ORDER BY a.xact_start

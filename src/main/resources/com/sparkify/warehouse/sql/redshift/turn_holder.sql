-- Only here: other engines tell the holder of a lock in their own ways. Who is no administrator
-- sees only sessions of the same user.
SELECT t.pid, t.txn_owner, t.txn_start
FROM svv_transactions t
JOIN pg_catalog.pg_class c ON c.oid = t.relation
WHERE c.relname = 'etl_lock' AND t.lock_mode = 'AccessExclusiveLock' AND t.granted
ORDER BY t.txn_start

-- Only here: other engines do not remember their transactions.
SELECT pg_xact_status(CAST(? AS xid8))

-- Only here: other engines do not remember their transactions.
SELECT pg_current_xact_id_if_assigned()::text

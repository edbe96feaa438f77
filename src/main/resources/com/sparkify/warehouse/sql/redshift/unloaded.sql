-- Only here: how many rows this session's last UNLOAD wrote.
SELECT pg_last_unload_count()

-- Only here: which COPY was this session's last, and how many rows it loaded.
SELECT pg_last_copy_id(), pg_last_copy_count()

-- Only here: the name under which Redshift logs what this session does.
SELECT pg_backend_pid()

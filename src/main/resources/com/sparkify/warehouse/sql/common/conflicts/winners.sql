-- What stays of the plays in conflict.
SELECT p.songplay_id, p.start_time, p.user_id
FROM songplays p
WHERE p.songplay_id IN (SELECT songplay_id FROM run_conflicts)

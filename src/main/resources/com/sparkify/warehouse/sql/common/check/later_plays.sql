-- Plays that are later than what is taken for their user's latest event.
SELECT p.user_id, p.songplay_id, p.start_time, u.seen_at
FROM songplays p
JOIN users u ON u.user_id = p.user_id
WHERE p.start_time > u.seen_at

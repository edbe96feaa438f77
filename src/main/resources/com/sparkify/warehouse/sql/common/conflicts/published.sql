-- One play, as it is published.
SELECT songplay_id, start_time, user_id
FROM songplays
WHERE songplay_id = ?

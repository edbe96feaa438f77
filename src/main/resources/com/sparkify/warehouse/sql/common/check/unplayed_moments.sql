-- Moments at which no play began.
SELECT t.start_time
FROM time t
LEFT JOIN songplays p ON p.start_time = t.start_time
WHERE p.start_time IS NULL

-- Plays whose deliveries disagree on when or who: kept until the end of the run.
INSERT INTO run_conflicts (songplay_id, earliest, latest)
SELECT songplay_id, min(start_time), max(start_time)
FROM run_candidates
GROUP BY songplay_id
HAVING min(start_time) < max(start_time) OR min(user_id) < max(user_id);

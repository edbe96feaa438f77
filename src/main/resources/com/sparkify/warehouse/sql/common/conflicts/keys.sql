-- Plays of this run whose deliveries disagree on when or who, and the times between which they lie.
SELECT songplay_id, min(earliest), max(latest)
FROM run_conflicts
GROUP BY songplay_id

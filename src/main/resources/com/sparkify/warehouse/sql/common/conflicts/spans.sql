-- The times between which the deliveries of each play lie that disagree on when or who.
SELECT min(earliest), max(latest)
FROM run_conflicts
GROUP BY songplay_id

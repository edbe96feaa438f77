-- How many plays of this run are in conflict, batch by batch.
SELECT count(*)
FROM run_conflicts

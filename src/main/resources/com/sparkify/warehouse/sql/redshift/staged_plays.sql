-- Only here, where the files that plays come from are read by nobody else: how many are staged, and
-- between which moments they lie.
SELECT count(songplay_id), min(start_time), max(start_time)
FROM staging_events
WHERE songplay_id IS NOT NULL

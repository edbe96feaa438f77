-- Only here: how many files are loaded at the same time.
SELECT count(*)
FROM stv_slices
WHERE type = 'D'

-- A rebuild starts from nothing; the history of runs stays.
DELETE FROM etl_rejects;

DELETE FROM etl_files;

DELETE FROM songplays;

DELETE FROM time;

DELETE FROM songs;

DELETE FROM artists;

DELETE FROM users;

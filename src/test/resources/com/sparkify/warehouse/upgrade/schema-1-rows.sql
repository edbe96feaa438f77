-- What one run of the first version left: a matched play and a reject. It stays as it is.

INSERT INTO "users" VALUES (39, 'Walter', 'Frye', 'M', 'free', '2018-11-01 20:57:10.796', 38, 1);

INSERT INTO "artists" VALUES ('A1', 'Queen', NULL, NULL, NULL);

INSERT INTO "songs" VALUES ('S1', 'One', 'A1', NULL, 1.5, 'Queen');

INSERT INTO "time" VALUES ('2018-11-01 20:57:10.796', 20, 1, 44, 11, 2018, 4);

INSERT INTO "songplays" VALUES (
  38000001, '2018-11-01 20:57:10.796', 39, 'free', 'S1', 'A1', 38, NULL, NULL, 1, 'One', 'Queen', 1.5
);

INSERT INTO "etl_runs" VALUES (
  1, 'published', '2018-11-02 01:00:00', '2018-11-02 01:00:01', 'warehouse-1', 4711, '0.1.0',
  2, 300, 3, 2, 1, 0, 1, 1, 0, 0, 0, 1, NULL
);

INSERT INTO "etl_files" VALUES (
  '/old/events.json', '200-1541120400000', 'events', 1, 200, 2, 1, 1, 0, 1,
  '2018-11-01 20:57:10.796', '2018-11-01 20:57:10.796'
);

INSERT INTO "etl_files" VALUES (
  '/old/songs.json', '100-1541120400000', 'songs', 1, 100, 1, 1, 0, 0, 0, NULL, NULL
);

INSERT INTO "etl_rejects" VALUES (1, 'events', '/old/events.json', 2, 'malformed', NULL, 'not json');

-- The limit: DuckDB parses the logs, with all their columns, and keeps nothing.
-- What is not counted it would not even convert.
SELECT
  count(*) AS events_read, count(artist), count(auth), count("firstName"), count(gender),
  count("itemInSession"), count("lastName"), count(length), count(level), count(location),
  count(method), count(page), count(registration), count("sessionId"), count(song),
  count(status), count(ts), count("userAgent"), count("userId")
FROM read_json(
  getvariable('logs'), format = 'newline_delimited', records = true,
  columns = {
    artist: 'VARCHAR', auth: 'VARCHAR', "firstName": 'VARCHAR', gender: 'VARCHAR',
    "itemInSession": 'INTEGER', "lastName": 'VARCHAR', length: 'DOUBLE', level: 'VARCHAR',
    location: 'VARCHAR', method: 'VARCHAR', page: 'VARCHAR', registration: 'VARCHAR',
    "sessionId": 'BIGINT', song: 'VARCHAR', status: 'VARCHAR', ts: 'BIGINT',
    "userAgent": 'VARCHAR', "userId": 'VARCHAR'
  }
);

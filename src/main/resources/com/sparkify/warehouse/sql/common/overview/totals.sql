-- What there is altogether.
SELECT
  count(*) AS plays,
  count(DISTINCT user_id) AS listeners,
  count(DISTINCT session_id) AS sessions,
  count(song_id) AS matched,
  count(CASE WHEN level = 'free' THEN 1 END) AS free_plays,
  count(CASE WHEN level = 'paid' THEN 1 END) AS paid_plays,
  -- A length beyond a day is a mistake of the app.
  cast(
    coalesce(sum(CASE WHEN song_length BETWEEN 0 AND 86400 THEN song_length END), 0) AS bigint
  ) AS seconds
FROM songplays

-- What became of the events of all files that were published.
SELECT f.lines_read, f.blank, f.rejected, f.events, f.plays, p.published, p.matched
FROM (
  SELECT
    cast(coalesce(sum(lines_read), 0) AS bigint) AS lines_read,
    cast(coalesce(sum(lines_blank), 0) AS bigint) AS blank,
    cast(coalesce(sum(lines_rejected), 0) AS bigint) AS rejected,
    cast(coalesce(sum(lines_staged), 0) AS bigint) AS events,
    cast(coalesce(sum(plays), 0) AS bigint) AS plays
  FROM etl_files
  WHERE record_set = 'events'
) f
CROSS JOIN (
  SELECT count(*) AS published, count(song_id) AS matched
  FROM songplays
) p

-- The artists that are played most, altogether and on each level.
SELECT audience, place, name, credit, plays, listeners
FROM (
  SELECT
    audience, name, credit, plays, listeners,
    row_number() OVER (PARTITION BY audience ORDER BY plays DESC, name, credit NULLS LAST) AS place
  FROM (
    SELECT
      a.audience,
      p.artist_name AS name,
      cast(NULL AS varchar(1)) AS credit,
      count(*) AS plays,
      count(DISTINCT p.user_id) AS listeners
    FROM songplays p
    JOIN (SELECT 'all' AS audience UNION ALL SELECT 'free' UNION ALL SELECT 'paid') a
      ON a.audience = 'all' OR a.audience = p.level
    WHERE p.artist_name IS NOT NULL
    GROUP BY a.audience, p.artist_name
  ) counted
) ranked
WHERE place <= 10
ORDER BY audience, place

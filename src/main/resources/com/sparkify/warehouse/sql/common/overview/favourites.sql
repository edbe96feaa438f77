-- The songs, artists and places with the most plays, altogether and on each level.
SELECT kind, audience, place, name, credit, plays, listeners
FROM (
  SELECT
    kind, audience, name, credit, plays, listeners,
    row_number() OVER (
      PARTITION BY kind, audience
      ORDER BY plays DESC, name, credit NULLS LAST
    ) AS place
  FROM (
    SELECT kind, audience, name, credit, count(*) AS plays, count(DISTINCT user_id) AS listeners
    FROM (
      SELECT
        k.kind,
        a.audience,
        CASE k.kind WHEN 'song' THEN p.song_title WHEN 'artist' THEN p.artist_name ELSE p.location
        END AS name,
        CASE k.kind WHEN 'song' THEN p.artist_name END AS credit,
        p.user_id
      FROM songplays p
      JOIN (SELECT 'all' AS audience UNION ALL SELECT 'free' UNION ALL SELECT 'paid') a
        ON a.audience = 'all' OR a.audience = p.level
      CROSS JOIN (SELECT 'song' AS kind UNION ALL SELECT 'artist' UNION ALL SELECT 'place') k
    ) named
    WHERE name IS NOT NULL
    GROUP BY kind, audience, name, credit
  ) counted
) ranked
WHERE place <= 10
ORDER BY kind, audience, place

-- The credits (title and artist) played most that match no song, each with the credits of the
-- catalogue that are nearest: of the same title or artist if case, punctuation and what follows
-- "feat." are ignored. Each row also tells how many plays would match a song then, in all.
--
-- Few rows come of much: all credits are reduced to their keys once, the catalogue's are found by
-- equal keys, and only the twenty most played are compared by title or artist alone.
WITH
  credits AS (
    SELECT 'play' AS side, song_title AS title, artist_name AS artist, count(*) AS plays
    FROM songplays
    WHERE song_id IS NULL AND song_title IS NOT NULL
    GROUP BY song_title, artist_name
    UNION ALL
    SELECT 'song' AS side, title, artist_name AS artist, count(*) AS plays
    FROM songs
    GROUP BY title, artist_name
  ),
  -- lower() leaves what is not ASCII alone in a "C" collation, so accented capitals are named.
  plain AS (
    SELECT
      side, title, artist, plays,
      translate(
        lower(title),
        'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ.,:;!?¡¿''"`´‘’“”„«»()[]{}<>/|-–—_…*+#&@~^°%$',
        'àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþ'
      ) AS title_words,
      translate(
        lower(artist),
        'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ.,:;!?¡¿''"`´‘’“”„«»()[]{}<>/|-–—_…*+#&@~^°%$',
        'àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþ'
      ) AS artist_words
    FROM credits
  ),
  keyed AS (
    SELECT
      side, title, artist, plays,
      nullif(
        replace(
          split_part(
            split_part(split_part(title_words, ' feat ', 1), ' featuring ', 1), ' ft ', 1
          ), ' ', ''
        ), ''
      ) AS title_key,
      nullif(
        replace(
          split_part(
            split_part(split_part(artist_words, ' feat ', 1), ' featuring ', 1), ' ft ', 1
          ), ' ', ''
        ), ''
      ) AS artist_key
    FROM plain
  ),
  played AS (
    SELECT
      p.title, p.artist, p.plays, p.title_key, p.artist_key,
      coalesce(
        sum(CASE WHEN s.title_key IS NOT NULL THEN p.plays END)
          OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING),
        0
      ) AS nearly_matched,
      row_number() OVER (ORDER BY p.plays DESC, p.title, p.artist NULLS LAST) AS place
    FROM keyed p
    LEFT JOIN (
      SELECT DISTINCT title_key, artist_key
      FROM keyed
      WHERE side = 'song'
    ) s ON s.title_key = p.title_key AND s.artist_key = p.artist_key
    WHERE p.side = 'play'
  ),
  near AS (
    SELECT
      p.place, s.title, s.artist,
      CASE
        WHEN s.title_key = p.title_key AND s.artist_key = p.artist_key THEN 1
        WHEN s.title_key = p.title_key THEN 2
        ELSE 3
      END AS shared,
      -- Of the songs of an artist, one whose title begins alike is nearer: "(Remastered)".
      CASE
        WHEN
          left(s.title_key, length(p.title_key)) = p.title_key
          OR left(p.title_key, length(s.title_key)) = s.title_key
          THEN 1
        ELSE 2
      END AS beginning
    FROM played p
    JOIN keyed s ON s.title_key = p.title_key OR s.artist_key = p.artist_key
    WHERE p.place <= 20 AND s.side = 'song'
  ),
  nearest AS (
    SELECT
      place, title, artist, shared,
      row_number() OVER (PARTITION BY place ORDER BY shared, beginning, title, artist) AS rank_in_place
    FROM near
  )
SELECT
  p.place, p.title, p.artist, p.plays, cast(p.nearly_matched AS bigint) AS nearly_matched,
  n.title AS near_title, n.artist AS near_artist, n.shared
FROM played p
LEFT JOIN nearest n ON n.place = p.place AND n.rank_in_place <= 3
WHERE p.place <= 20
ORDER BY p.place, n.rank_in_place

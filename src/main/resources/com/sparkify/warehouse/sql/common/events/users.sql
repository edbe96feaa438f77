-- Users whose latest event is in this batch, with what that event says of them.
DROP TABLE IF EXISTS run_users;
CREATE TEMP TABLE run_users AS
SELECT user_id, first_name, last_name, gender, level, seen_at, seen_session, seen_item
FROM (
  SELECT
    candidates.*,
    row_number() OVER (
      PARTITION BY user_id
      ORDER BY
        seen_at DESC, seen_session DESC, seen_item DESC,
        first_name NULLS LAST, last_name NULLS LAST, gender NULLS LAST, level NULLS LAST,
        is_new
    ) AS place
  FROM (
    SELECT
      user_id, first_name, last_name, gender, level, seen_at, seen_session, seen_item,
      1 AS is_new
    FROM run_sightings
    UNION ALL
    SELECT
      u.user_id, u.first_name, u.last_name, u.gender, u.level,
      u.seen_at, u.seen_session, u.seen_item,
      0 AS is_new
    FROM users u
    WHERE u.user_id IN (SELECT user_id FROM run_sightings)
  ) candidates
) ranked
WHERE place = 1 AND is_new = 1;

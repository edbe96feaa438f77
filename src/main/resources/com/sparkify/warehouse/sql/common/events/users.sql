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
      e.user_id, e.first_name, e.last_name, e.gender, e.level,
      e.start_time AS seen_at, e.session_id AS seen_session, e.item_in_session AS seen_item,
      1 AS is_new
    FROM staging_events e
    JOIN (
      SELECT user_id, max(start_time) AS start_time
      FROM staging_events
      WHERE user_id IS NOT NULL
      GROUP BY user_id
    ) latest ON e.user_id = latest.user_id AND e.start_time = latest.start_time
    UNION ALL
    SELECT
      u.user_id, u.first_name, u.last_name, u.gender, u.level,
      u.seen_at, u.seen_session, u.seen_item,
      0 AS is_new
    FROM users u
    WHERE u.user_id IN (SELECT user_id FROM staging_events)
  ) candidates
) ranked
WHERE place = 1 AND is_new = 1;

UPDATE users
SET
  first_name = r.first_name,
  last_name = r.last_name,
  gender = r.gender,
  level = r.level,
  seen_at = r.seen_at,
  seen_session = r.seen_session,
  seen_item = r.seen_item
FROM run_users r
WHERE users.user_id = r.user_id;

INSERT INTO users
  (user_id, first_name, last_name, gender, level, seen_at, seen_session, seen_item)
SELECT
  r.user_id, r.first_name, r.last_name, r.gender, r.level, r.seen_at, r.seen_session, r.seen_item
FROM run_users r
LEFT JOIN users u ON u.user_id = r.user_id
WHERE u.user_id IS NULL;

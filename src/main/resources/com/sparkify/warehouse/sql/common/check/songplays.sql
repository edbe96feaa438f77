-- Every play, and whether its id is not that of its session and item. What is out of range for them
-- would overflow.
SELECT
  p.*,
  CASE
    WHEN session_id NOT BETWEEN 0 AND 8999999999999 OR item_in_session NOT BETWEEN 0 AND 999999
      THEN TRUE
    ELSE songplay_id <> session_id * 1000000 + item_in_session
  END AS wrong_id
FROM songplays p

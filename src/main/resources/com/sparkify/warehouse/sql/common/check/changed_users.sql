-- What a batch says of the users that it changes.
SELECT first_name, last_name, gender, level, seen_at
FROM run_users

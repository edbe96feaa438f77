-- Only here: what a session called itself when it connected.
SELECT application_name
FROM sys_connection_log
WHERE session_id = ? AND event = 'initiating session'
ORDER BY record_time DESC
LIMIT 1

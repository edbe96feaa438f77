-- What COPY leaves behind. Each row is written twice where the client has a transaction open:
-- outside of it, because it stays after a rollback, and inside, because the client's snapshot may
-- be older. Hence the DISTINCT; every row has a number of its own.

CREATE TABLE pg_catalog.redshift_loads (
  row_number bigint,
  query_id bigint,
  transaction_id bigint,
  session_id integer,
  table_name text,
  data_source text,
  status text,
  start_time timestamp,
  end_time timestamp,
  duration bigint,
  loaded_rows bigint,
  loaded_bytes bigint,
  files integer,
  errors integer
);

CREATE TABLE pg_catalog.redshift_load_files (
  row_number bigint,
  query_id bigint,
  file_name text,
  bytes bigint,
  lines bigint,
  errors bigint,
  start_time timestamp,
  end_time timestamp,
  etag text,
  last_modified timestamptz
);

CREATE TABLE pg_catalog.redshift_load_errors (
  row_number bigint,
  query_id bigint,
  transaction_id bigint,
  session_id integer,
  table_id bigint,
  start_time timestamp,
  file_name text,
  line_number bigint,
  column_name text,
  column_type text,
  column_length text,
  code integer,
  reason text,
  raw_line text,
  raw_value text
);

-- dg/SYS_LOAD_ERROR_DETAIL
CREATE VIEW pg_catalog.sys_load_error_detail AS
SELECT
  100 AS user_id,
  query_id,
  transaction_id,
  session_id,
  current_database()::char(64) AS database_name,
  table_id::integer AS table_id,
  start_time,
  file_name::char(256) AS file_name,
  line_number,
  column_name::char(127) AS column_name,
  column_type::char(10) AS column_type,
  column_length::char(10) AS column_length,
  0 AS position,
  code AS error_code,
  reason::char(512) AS error_message
FROM (SELECT DISTINCT * FROM pg_catalog.redshift_load_errors) e;

-- dg/r_STL_LOAD_ERRORS
CREATE VIEW pg_catalog.stl_load_errors AS
SELECT
  100 AS userid,
  0 AS slice,
  table_id::integer AS tbl,
  start_time AS starttime,
  session_id AS session,
  query_id::integer AS query,
  file_name::char(256) AS filename,
  line_number,
  column_name::char(127) AS colname,
  column_type::char(10) AS type,
  column_length::char(10) AS col_length,
  0 AS position,
  raw_line::char(1024) AS raw_line,
  raw_value::char(1024) AS raw_field_value,
  code AS err_code,
  reason::char(100) AS err_reason,
  0 AS is_partial,
  0::bigint AS start_offset,
  -1::bigint AS copy_job_id
FROM (SELECT DISTINCT * FROM pg_catalog.redshift_load_errors) e;

-- dg/SYS_LOAD_HISTORY
CREATE VIEW pg_catalog.sys_load_history AS
SELECT
  100 AS user_id,
  query_id,
  transaction_id,
  session_id,
  current_database()::text AS database_name,
  status,
  table_name,
  start_time,
  end_time,
  duration,
  data_source,
  'JSON'::text AS file_format,
  loaded_rows,
  loaded_bytes,
  files AS source_file_count,
  loaded_bytes AS source_file_bytes,
  files AS file_count_scanned,
  loaded_bytes AS file_bytes_scanned,
  errors AS error_count,
  -1::bigint AS copy_job_id
FROM (SELECT DISTINCT * FROM pg_catalog.redshift_loads) l;

-- dg/SYS_LOAD_DETAIL
CREATE VIEW pg_catalog.sys_load_detail AS
SELECT
  100 AS user_id,
  query_id,
  file_name::char(256) AS file_name,
  bytes AS bytes_scanned,
  lines::integer AS lines_scanned,
  end_time AS record_time,
  start_time,
  end_time,
  etag AS file_etag,
  (last_modified AT TIME ZONE 'UTC') AS file_last_modified
FROM (SELECT DISTINCT * FROM pg_catalog.redshift_load_files) f;

-- dg/r_STL_LOAD_COMMITS
CREATE VIEW pg_catalog.stl_load_commits AS
SELECT
  100 AS userid,
  query_id::integer AS query,
  0 AS slice,
  file_name::char(256) AS name,
  file_name::char(256) AS filename,
  bytes::integer AS byte_offset,
  lines::integer AS lines_scanned,
  errors::integer AS errors,
  end_time AS curtime,
  1 AS status,
  'JSON'::char(16) AS file_format
FROM (SELECT DISTINCT * FROM pg_catalog.redshift_load_files) f;

-- dg/r_STV_SLICES: two nodes of two slices
CREATE VIEW pg_catalog.stv_slices AS
SELECT slice / 2 AS node, slice, slice % 2 AS localslice, 'D'::char(1) AS type
FROM generate_series(0, 3) slice;

-- dg/r_STV_DB_ISOLATION_LEVEL
CREATE VIEW pg_catalog.stv_db_isolation_level AS
SELECT current_database()::text AS db_name, 'Snapshot Isolation'::text AS isolation_level;

-- dg/r_SVV_EXTERNAL_SCHEMAS: the driver asks whether a schema is one before it lists tables
CREATE VIEW pg_catalog.svv_external_schemas AS
SELECT 0 AS esoid, 1 AS eskind, ''::text AS schemaname, 100 AS esowner, ''::text AS databasename
WHERE false;

GRANT INSERT, SELECT ON
  pg_catalog.redshift_loads, pg_catalog.redshift_load_files, pg_catalog.redshift_load_errors
TO public;

GRANT SELECT ON
  pg_catalog.sys_load_error_detail,
  pg_catalog.stl_load_errors,
  pg_catalog.sys_load_history,
  pg_catalog.sys_load_detail,
  pg_catalog.stl_load_commits,
  pg_catalog.stv_slices,
  pg_catalog.stv_db_isolation_level,
  pg_catalog.svv_external_schemas
TO public;

-- dg/r_SVV_TRANSACTIONS
CREATE VIEW pg_catalog.svv_transactions AS
SELECT
  a.usename::text AS txn_owner,
  a.datname::text AS txn_db,
  a.backend_xid::text::bigint AS xid,
  a.pid,
  (a.xact_start AT TIME ZONE 'UTC') AS txn_start,
  l.mode AS lock_mode,
  l.locktype AS lockable_object_type,
  l.relation,
  l.granted
FROM pg_catalog.pg_locks l
JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
WHERE a.datname = current_database();

GRANT SELECT ON pg_catalog.svv_transactions TO public;

-- dg/SYS_CONNECTION_LOG: of the sessions that are still there, as an administrator sees them
CREATE VIEW pg_catalog.sys_connection_log AS
SELECT
  'initiating session'::char(50) AS event,
  (backend_start AT TIME ZONE 'UTC') AS record_time,
  pid AS session_id,
  datname::char(50) AS database_name,
  usename::char(50) AS user_name,
  application_name::char(250) AS application_name
FROM pg_catalog.pg_stat_activity
WHERE datname = current_database();

GRANT SELECT ON pg_catalog.sys_connection_log TO public;

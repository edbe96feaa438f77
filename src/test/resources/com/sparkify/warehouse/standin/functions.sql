-- Redshift's own functions, as far as a loader needs them. In pg_catalog they are found whatever
-- the search path is.

CREATE FUNCTION pg_catalog.getdate() RETURNS timestamp STABLE LANGUAGE sql
AS 'SELECT statement_timestamp()::timestamp(0)';

CREATE FUNCTION pg_catalog.len(text) RETURNS integer IMMUTABLE STRICT LANGUAGE sql
AS 'SELECT char_length($1)';

CREATE FUNCTION pg_catalog.nvl(anycompatible, anycompatible) RETURNS anycompatible IMMUTABLE
LANGUAGE sql AS 'SELECT coalesce($1, $2)';

CREATE FUNCTION pg_catalog.sha2(text, integer) RETURNS text IMMUTABLE STRICT LANGUAGE sql
AS $$
  SELECT encode(
    CASE $2
      WHEN 224 THEN sha224(convert_to($1, 'UTF8'))
      WHEN 384 THEN sha384(convert_to($1, 'UTF8'))
      WHEN 512 THEN sha512(convert_to($1, 'UTF8'))
      ELSE sha256(convert_to($1, 'UTF8'))
    END,
    'hex')
$$;

CREATE FUNCTION pg_catalog.dateadd(part text, n bigint, at timestamp) RETURNS timestamp IMMUTABLE
STRICT LANGUAGE sql AS $$ SELECT at + n * ('1 ' || part)::interval $$;

-- Counts the boundaries between the two moments, as Redshift does.
CREATE FUNCTION pg_catalog.datediff(part text, a timestamp, b timestamp) RETURNS bigint IMMUTABLE
STRICT LANGUAGE sql AS $$
  SELECT CASE
    WHEN part IN ('day', 'days', 'd') THEN b::date - a::date
    WHEN part IN ('hour', 'hours', 'h') THEN
      extract(epoch FROM date_trunc('hour', b) - date_trunc('hour', a)) / 3600
    WHEN part IN ('minute', 'minutes', 'm') THEN
      extract(epoch FROM date_trunc('minute', b) - date_trunc('minute', a)) / 60
    ELSE extract(epoch FROM date_trunc('second', b) - date_trunc('second', a))
  END::bigint
$$;

CREATE FUNCTION pg_catalog.redshift_version() RETURNS text IMMUTABLE LANGUAGE sql
AS $$
  SELECT 'PostgreSQL 8.0.2 on i686-pc-linux-gnu, compiled by GCC gcc (GCC) 3.4.2 20041017'
    || ' (Red Hat 3.4.2-6.fc3), Redshift 1.0.0 (stand-in)'
$$;

CREATE FUNCTION pg_catalog.pg_last_copy_count() RETURNS bigint STABLE LANGUAGE sql
AS $$ SELECT coalesce(nullif(current_setting('redshift.last_copy_count', true), '')::bigint, 0) $$;

CREATE FUNCTION pg_catalog.pg_last_copy_id() RETURNS bigint STABLE LANGUAGE sql
AS $$ SELECT coalesce(nullif(current_setting('redshift.last_copy_id', true), '')::bigint, -1) $$;

CREATE FUNCTION pg_catalog.pg_last_unload_count() RETURNS bigint STABLE LANGUAGE sql
AS $$
  SELECT coalesce(nullif(current_setting('redshift.last_unload_count', true), '')::bigint, 0)
$$;

-- Called by the check of a text type when a value has too many bytes.
CREATE FUNCTION pg_catalog.redshift_too_long(bytes integer) RETURNS boolean VOLATILE
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'value too long for type character varying(%)', bytes USING ERRCODE = '22001';
END
$$;

-- VARCHAR(n) of n bytes, under a name of its own.
CREATE FUNCTION pg_catalog.redshift_create_text_type(bytes integer) RETURNS void LANGUAGE plpgsql
AS $$
BEGIN
  EXECUTE format(
    'CREATE DOMAIN pg_catalog.varchar_%1$s AS varchar(%1$s) CHECK ('
      'coalesce(octet_length(VALUE), 0) <= %1$s OR pg_catalog.redshift_too_long(%1$s))',
    bytes);
EXCEPTION
  WHEN duplicate_object THEN NULL;
END
$$;

SELECT pg_catalog.redshift_create_text_type(bytes)
FROM (
  SELECT generate_series(1, 256)
  UNION SELECT generate_series(300, 1000, 100)
  UNION SELECT generate_series(2000, 65000, 1000)
  UNION SELECT (2 ^ generate_series(9, 15))::integer
  UNION SELECT 65535
) AS sizes (bytes);

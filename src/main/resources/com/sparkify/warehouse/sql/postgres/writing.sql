-- How the session of a run differs from others.

-- A run's own connection has nothing to do while others fill the staging tables.
SET idle_in_transaction_session_timeout = 0;

-- Few statements, each over a whole batch: they have room in memory before they go to disk.
SELECT set_config(
  'work_mem',
  greatest(pg_size_bytes(current_setting('work_mem')), pg_size_bytes('64MB')) / 1024 || 'kB',
  false
);

-- The planner knows nothing of a table that was made a moment ago, and would then sort both sides of
-- a join rather than hash the small one.
SET enable_mergejoin = off;

-- Compiling a statement costs more than it saves where rows are moved rather than calculated with.
SET jit = off;

-- A rough picture of the staging tables is enough, and costs a tenth.
SET default_statistics_target = 10;

-- Nothing else goes on in this session: what other processors group or count, they may as well hand
-- over row by row.
SET parallel_tuple_cost = 0.01;

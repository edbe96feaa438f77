-- Rows that give way to new ones of the same key. Engines that keep columns rewrite a row that is
-- updated value by value, which costs many times what removing and adding it does.
DELETE FROM {table}
USING {rows} r
WHERE {table}.{key} = r.{key};

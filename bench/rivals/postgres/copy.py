"""Python stages by COPY: json reads the files, COPY takes them as CSV, SQL makes the star.

Arguments: the log folder, the song folder, the connection string, the folder with the tables and the
statements.
"""

import csv
import io
import json
import sys
from pathlib import Path

import psycopg2

COLUMNS = """
SELECT column_name FROM information_schema.columns WHERE table_name = %s ORDER BY ordinal_position
"""


def main(logs, songs, dsn, sql):
    with psycopg2.connect(dsn) as connection, connection.cursor() as cursor:
        cursor.execute(Path(sql, "tables.sql").read_text())
        for file in sorted(Path(logs).rglob("*.json")):
            copy(cursor, "staging_events", key_of_event, [file])
        copy(cursor, "staging_songs", lambda column: column, sorted(Path(songs).rglob("*.json")))
        cursor.execute(Path(sql, "star.sql").read_text())


def key_of_event(column):
    """What events call it: firstName for first_name."""
    first, *others = column.split("_")
    return first + "".join(word.title() for word in others)


def copy(cursor, table, key_of, files):
    """A day of events, or all songs, at a time in memory."""
    cursor.execute(COLUMNS, [table])
    keys = [key_of(column) for (column,) in cursor]
    rows = io.StringIO()
    writer = csv.writer(rows)
    for file in files:
        with open(file, encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                writer.writerow([record.get(key) for key in keys])
    rows.seek(0)
    cursor.copy_expert(f"COPY {table} FROM STDIN (FORMAT csv)", rows)


main(*sys.argv[1:])

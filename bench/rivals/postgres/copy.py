"""What a careful Python script does: json reads the files, COPY stages them, SQL makes the star.

Arguments: the log folder, the song folder, the connection string.
"""

import csv
import io
import json
import sys
from pathlib import Path

import psycopg2

HERE = Path(__file__).parent

EVENTS = (
    "artist firstName gender itemInSession lastName length level location page sessionId song ts"
    " userAgent userId"
).split()
SONGS = (
    "song_id title artist_id artist_name artist_location artist_latitude artist_longitude year"
    " duration"
).split()


def main(logs, songs, dsn):
    with psycopg2.connect(dsn) as connection, connection.cursor() as cursor:
        cursor.execute((HERE / "staging.sql").read_text())
        for file in sorted(Path(logs).rglob("*.json")):
            copy(cursor, "staging_events", EVENTS, [file])
        copy(cursor, "staging_songs", SONGS, sorted(Path(songs).rglob("*.json")))
        cursor.execute((HERE / "star.sql").read_text())


def copy(cursor, table, keys, files):
    """A day of events, or all songs, at a time in memory."""
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

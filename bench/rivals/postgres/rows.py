"""The script that courses teach: row by row, a look-up and up to three inserts for each play.

It makes a simpler star: users of plays only, songs matched by equal length, a serial number as the
key, no rule for duplicates. Arguments: the log folder, the song folder, the connection string.
"""

import json
import sys
from datetime import datetime, timezone
from pathlib import Path

import psycopg2

TABLES = """
CREATE TABLE songplays (
  songplay_id serial PRIMARY KEY, start_time timestamp, user_id bigint, level text, song_id text,
  artist_id text, session_id bigint, location text, user_agent text);
CREATE TABLE users (
  user_id bigint PRIMARY KEY, first_name text, last_name text, gender text, level text);
CREATE TABLE songs (
  song_id text PRIMARY KEY, title text, artist_id text, year int, duration float);
CREATE TABLE artists (
  artist_id text PRIMARY KEY, name text, location text, latitude float, longitude float);
CREATE TABLE time (
  start_time timestamp PRIMARY KEY, hour int, day int, week int, month int, year int, weekday int);
"""

SONG = "INSERT INTO songs VALUES (%s, %s, %s, %s, %s) ON CONFLICT DO NOTHING"
ARTIST = "INSERT INTO artists VALUES (%s, %s, %s, %s, %s) ON CONFLICT DO NOTHING"
TIME = "INSERT INTO time VALUES (%s, %s, %s, %s, %s, %s, %s) ON CONFLICT DO NOTHING"
USER = """INSERT INTO users VALUES (%s, %s, %s, %s, %s)
ON CONFLICT (user_id) DO UPDATE SET level = excluded.level"""
FIND = """SELECT s.song_id, a.artist_id FROM songs s JOIN artists a ON s.artist_id = a.artist_id
WHERE s.title = %s AND a.name = %s AND s.duration = %s"""
PLAY = """INSERT INTO songplays
(start_time, user_id, level, song_id, artist_id, session_id, location, user_agent)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s)"""


def main(logs, songs, dsn):
    with psycopg2.connect(dsn) as connection, connection.cursor() as cursor:
        cursor.execute(TABLES)
        each(connection, songs, lambda song: load_song(cursor, song))
        each(connection, logs, lambda event: load_event(cursor, event))


def each(connection, folder, load):
    """One commit for each file."""
    for file in sorted(Path(folder).rglob("*.json")):
        with open(file, encoding="utf-8") as lines:
            for line in lines:
                load(json.loads(line))
        connection.commit()


def load_song(cursor, song):
    cursor.execute(SONG, [song[k] for k in ("song_id", "title", "artist_id", "year", "duration")])
    place = ("artist_location", "artist_latitude", "artist_longitude")
    cursor.execute(ARTIST, [song["artist_id"], song["artist_name"], *(song[k] for k in place)])


def load_event(cursor, event):
    if event["page"] != "NextSong":
        return
    start = datetime.fromtimestamp(event["ts"] / 1000, timezone.utc).replace(tzinfo=None)
    date = (start.month, start.year, start.isoweekday() % 7)
    cursor.execute(TIME, (start, start.hour, start.day, start.isocalendar()[1], *date))
    cursor.execute(USER, [event[k] for k in ("userId", "firstName", "lastName", "gender", "level")])
    cursor.execute(FIND, (event["song"], event["artist"], event["length"]))
    song_id, artist_id = cursor.fetchone() or (None, None)
    play = (event["sessionId"], event["location"], event["userAgent"])
    cursor.execute(PLAY, (start, event["userId"], event["level"], song_id, artist_id, *play))


main(*sys.argv[1:])

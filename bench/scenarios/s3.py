"""Objects in S3: coming back when nothing is new, and loading many small ones."""

import shutil

from harness.contest import Contender, Contest
from harness.data import simulated
from harness.errors import Failure, Skip
from harness.program import RIVALS, compiled, java, load, sparkify
from harness.s3 import BUCKET, S3, DataInS3
from scenarios.rivals import ours
from scenarios.small_files import again

KNOWN = 100_000
SMALL = 15_000

# Milliseconds. AWS documents 100 to 200 for small objects, in its guide to S3's performance.
DELAY = 100

# As many as the program asks for at a time.
TUNED = "[default]\ns3 =\n  max_concurrent_requests = 64\n  max_queue_size = 10000\n"


def nothing_new(options):
    work = options.work
    data = few_events(options, KNOWN)
    known = work / "known-in-s3.duckdb"
    known.unlink(missing_ok=True)
    with S3(data, work):
        sparkify(*load(data, known)[1:])
    for delay in (0, DELAY):
        with S3(data, work, delay) as s3:
            contenders = [listing(s3, KNOWN, work), again(data, known, work)]
            title = f"s3-nothing-new, {KNOWN:,} objects, {delay} ms an answer"
            yield Contest(title, "list-objects", contenders)


def small_objects(options):
    data = few_events(options, SMALL)
    with S3(data, options.work):
        contenders = [ours(data, options.work), aws_cp(data)]
        yield Contest(f"s3-small-objects, {SMALL:,} song files", "ours-duckdb", contenders)


def few_events(options, songs):
    return DataInS3(simulated(options.work, events=1_000, songs=songs, days=1).folder)


def listing(s3, songs, work):
    """Asks for every page, and looks for nothing but the next."""

    def command(turn):
        path = compiled(RIVALS / "ListObjects.java", work)
        runtime = [java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", path]
        return [*runtime, "ListObjects", s3.endpoint, BUCKET, "song_data/"]

    def verify(turn):
        keys = int((turn.folder / "stdout").read_text())
        if keys != songs:
            raise Failure(f"it listed {keys} objects instead of {songs}")

    return Contender("list-objects", command, verify)


def aws_cp(data):
    """Copies the objects into a folder, and does no more."""

    def prepare(turn):
        (turn.folder / "aws.cfg").write_text(TUNED)

    def command(turn):
        config = f"AWS_CONFIG_FILE={turn.folder / 'aws.cfg'}"
        copy = ["aws", "s3", "cp", "--recursive", "--only-show-errors"]
        return ["env", config, *copy, data.songs, "songs"]

    def verify(turn):
        copied = sum(1 for _ in (turn.folder / "songs").rglob("*.json"))
        if copied != SMALL:
            raise Failure(f"it copied {copied} objects instead of {SMALL}")

    return Contender("aws-cp", command, verify, prepare, is_there)


def is_there():
    if not shutil.which("aws"):
        raise Skip("there is no aws (Debian: awscli)")

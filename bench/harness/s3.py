"""S3 on this machine: the server of the tests, which shows a folder as a public bucket."""

import os
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from harness.data import Data
from harness.errors import Failure
from harness.program import HOME, JAR, java, javac

SOURCES = HOME / "src" / "test" / "java"
MAIN = "com.sparkify.warehouse.standin.s3.S3OfFolder"
BUCKET = "bench"
PATIENCE = 120.0

# The server knows this key, and does not look at signatures.
IDENTITY = {
    "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE",
    "AWS_SECRET_ACCESS_KEY": "secret",
    "AWS_REGION": "us-west-2",
    "AWS_DEFAULT_REGION": "us-west-2",
}


@dataclass(frozen=True)
class DataInS3(Data):
    """The same data, of which everything but the answers is read from S3."""

    @property
    def logs(self) -> str:
        return f"s3://{BUCKET}/log_data"

    @property
    def songs(self) -> str:
        return f"s3://{BUCKET}/song_data"


class S3:
    """A server for the time of a block, in which all commands are told where it is."""

    def __init__(self, data: Data, work: Path, delay: int = 0):
        """The server takes `delay` milliseconds for each answer."""
        self.data, self.work, self.delay = data, work, delay

    def __enter__(self):
        path = compiled_server(self.work)
        address = self.work / "s3-address"
        address.unlink(missing_ok=True)
        command = [java(), "-cp", path, MAIN, BUCKET, self.data.folder, address, self.delay]
        self.process = subprocess.Popen([str(word) for word in command], stdin=subprocess.PIPE)
        self.environment = dict(os.environ)
        try:
            self.endpoint = self.wait_for(address)
        except BaseException:
            self.__exit__()
            raise
        os.environ.update(IDENTITY, AWS_ENDPOINT_URL=self.endpoint)
        return self

    def __exit__(self, *_):
        os.environ.clear()
        os.environ.update(self.environment)
        self.process.stdin.close()
        self.process.wait()

    def wait_for(self, address: Path) -> str:
        """The server reads every file before it says where it is."""
        end = time.monotonic() + PATIENCE
        while not address.exists():
            if self.process.poll() is not None or time.monotonic() > end:
                raise Failure("the S3 server does not start")
            time.sleep(0.05)
        return address.read_text()


def compiled_server(work: Path) -> str:
    """Compiles it beside the program; the class path to run it with."""
    classes = work / "classes" / "s3"
    shutil.rmtree(classes, ignore_errors=True)
    source = SOURCES / (MAIN.replace(".", os.sep) + ".java")
    options = ["-d", classes, "-cp", JAR, "-sourcepath", SOURCES]
    subprocess.run([javac(), *options, source], check=True)
    return f"{classes}:{JAR}"

"""A PostgreSQL server for one turn: the binaries of the tests, from Maven, on a fresh cluster."""

import lzma
import os
import shutil
import socket
import subprocess
import tarfile
import zipfile
from pathlib import Path

from harness.errors import Skip
from harness.program import HOME

TICKS = os.sysconf("SC_CLK_TCK")

# PostgreSQL does not run as root; in a user namespace of its own, root is nobody.
AS_NOBODY = ["unshare", "-U"] if os.geteuid() == 0 else []


class Postgres:
    """A server on the loopback interface, with the settings that it is delivered with."""

    def __init__(self, binaries: Path, template: Path, cluster: Path):
        self.binaries, self.template, self.cluster = binaries, template, cluster

    def __enter__(self):
        shutil.rmtree(self.cluster, ignore_errors=True)
        shutil.copytree(self.template, self.cluster)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
        self.control("start", "-w", "-l", self.cluster / "log", "-o", options)
        self.pid = (self.cluster / "postmaster.pid").read_text().split()[0]
        return self

    def __exit__(self, *_):
        self.control("stop", "-w", "-m", "immediate")
        shutil.rmtree(self.cluster, ignore_errors=True)

    def control(self, *arguments):
        call([*AS_NOBODY, self.binaries / "bin/pg_ctl", "-D", self.cluster, *arguments])

    @property
    def jdbc_url(self) -> str:
        return f"jdbc:postgresql://127.0.0.1:{self.port}/postgres?user=postgres"

    @property
    def dsn(self) -> str:
        return f"host=127.0.0.1 port={self.port} user=postgres dbname=postgres"

    def cpu(self) -> float:
        """Seconds of processor of the server, its living children and those that have ended."""
        ended = sum(times(self.pid))
        return (ended + sum(sum(times(child)[:2]) for child in children(self.pid))) / TICKS


def times(pid: str) -> list:
    """User, system, and both of the children that were waited for; nothing if it has just ended."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return [0, 0, 0, 0]
    return [int(ticks) for ticks in stat.rpartition(")")[2].split()[11:15]]


def children(pid: str) -> list:
    return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()


def call(command):
    subprocess.run(
        [str(word) for word in command],
        check=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def installed(work: Path):
    """Gives fresh servers; unpacks the binaries and makes an empty cluster on first use."""
    binaries, template = work / "postgres", work / "cluster"
    try:
        if not binaries.exists():
            unpack(work, binaries)
        if not template.exists():
            options = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale"]
            call([*AS_NOBODY, binaries / "bin/initdb", "-D", template, *options])
    except (OSError, subprocess.CalledProcessError) as e:
        shutil.rmtree(binaries, ignore_errors=True)
        shutil.rmtree(template, ignore_errors=True)
        raise Skip(f"no PostgreSQL could be set up ({e})") from e
    return lambda: Postgres(binaries, template, work / "running")


def unpack(work: Path, binaries: Path):
    jars = work / "jars"
    maven = shutil.which("mvn") or HOME / "mvnw"
    copy = ["dependency:copy-dependencies", "-DincludeGroupIds=io.zonky.test.postgres"]
    call([maven, "-q", "-B", "-f", HOME / "pom.xml", *copy, f"-DoutputDirectory={jars}"])
    with zipfile.ZipFile(next(jars.glob("*.jar"))) as jar:
        packed = next(name for name in jar.namelist() if name.endswith(".txz"))
        with jar.open(packed) as txz, tarfile.open(fileobj=lzma.open(txz)) as tar:
            tar.extractall(binaries)

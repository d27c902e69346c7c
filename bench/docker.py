"""Docker, as the benchmark uses it: its containers bear one name and are removed in the end, its images stay."""
import subprocess
import uuid

from contestants import HOME

OWN = "tp1-bench-" + uuid.uuid4().hex[:8]


class Refused(Exception):
    """What cannot be measured, because Docker or a contestant refused it."""


def docker(*words, seconds=120):
    """What the command prints."""
    done = subprocess.run(["docker", *words], cwd=HOME, capture_output=True, text=True, timeout=seconds)
    if done.returncode:
        raise Refused(f"docker {' '.join(words[:3])} … failed: {done.stderr.strip()[-2000:]}")
    return done.stdout.strip()


def create(spec, *options):
    """A container that does not run yet. The spec is what stands after `docker create`."""
    return docker("create", "--label", OWN, "--network", OWN, *options, *spec)


def remove(container):
    docker("rm", "--force", "--volumes", container)


class Database:
    """A PostgreSQL 16 of the benchmark, which its containers reach as `db`."""

    def __enter__(self):
        docker("network", "create", OWN)
        self.container = docker(
            "run", "--detach", "--label", OWN, "--network", OWN, "--network-alias", "db",
            "--env", "POSTGRES_USER=tp1", "--env", "POSTGRES_PASSWORD=tp1", "postgres:16",
            "-c", "max_connections=300")  # fmt: skip
        docker("exec", self.container, "sh", "-c",
               "for i in $(seq 120); do pg_isready -qh 127.0.0.1 -U tp1 && exit; sleep 0.5; done; exit 1")
        return self

    def empty(self):
        for statement in ("DROP DATABASE IF EXISTS tp1 WITH (FORCE)", "CREATE DATABASE tp1"):
            docker("exec", self.container, "psql", "-qU", "tp1", "-d", "postgres", "-c", statement)

    def __exit__(self, *_):
        containers = docker("ps", "--all", "--quiet", "--filter", "label=" + OWN).split()
        if containers:
            docker("rm", "--force", "--volumes", *containers)
        docker("network", "rm", OWN)

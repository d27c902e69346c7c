"""The measurements, one a function; each of one container, from its creation to its removal."""
import concurrent.futures
import http.client
import os
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import threading
import time
import uuid
import zlib

from contestants import HOME, READINESS
from docker import OWN, Refused, create, docker, remove

TIMEOUT = 60  # seconds


def answers(port, path):
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=0.2) as connection:
            connection.settimeout(5)
            connection.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
            return b" 200 " in connection.recv(64)
    except OSError:
        return False


def milliseconds(port, path, start, pause=0.01):
    """Since the start, until there is a 200; asks again after a pause in seconds."""
    while not answers(port, path):
        if time.monotonic() - start > TIMEOUT:
            raise Refused(f"no 200 on {path} within {TIMEOUT} seconds")
        time.sleep(pause)
    return (time.monotonic() - start) * 1000


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as any_port:
        return any_port.getsockname()[1]


def first_answer(name, spec, database):
    """Milliseconds from `docker start` to the first 200, and to a database that is ready and migrated."""
    database.empty()
    port = free_port()
    container = create(spec, "--publish", f"127.0.0.1:{port}:8000", "--env", "DB_HOST=db")
    try:
        start = time.monotonic()
        starting = threading.Thread(target=docker, args=("start", container))
        starting.start()
        first = milliseconds(port, "/health", start)
        # Seldom: to answer that it is not ready takes from the time in which it becomes so.
        ready = milliseconds(port, READINESS.get(name, "/health"), start, pause=0.05)
        starting.join(TIMEOUT)
        return first, ready
    finally:
        remove(container)


def serving(spec, path):
    """A container that answers 200 on the path, and the port of this machine where it does."""
    port = free_port()
    container = create(spec, "--publish", f"127.0.0.1:{port}:8000", "--env", "DB_HOST=db")
    try:
        docker("start", container)
        milliseconds(port, path, time.monotonic())
        return container, port
    except Refused:
        remove(container)
        raise


def requests_a_second(container, path, seconds, connections):
    """By a client on the same network, which shares the machine with server and database."""
    output = docker(
        "run", "--rm", "--label", OWN, "--network", OWN, "tp1-bench-client",
        "wrk", "--threads=1", f"--connections={connections}", f"--duration={seconds}s", "--timeout=10s",
        f"http://{container[:12]}:8000{path}", seconds=seconds + TIMEOUT)  # fmt: skip
    if failed := re.search(r"Non-2xx.*|Socket errors.*", output):
        raise Refused(f"{path}: {failed[0]}")
    return float(re.search(r"Requests/sec: +([\d.]+)", output)[1])


def memory(spec, requests=1000):
    """MiB that the processes of the container hold after so many requests, half of them to the database."""
    container, port = serving(spec, "/database")
    try:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        for path in ["/health", "/database"] * (requests // 2):
            connection.request("GET", path)
            answer = connection.getresponse()
            answer.read()
            if answer.status != 200:
                raise Refused(f"{answer.status} on {path}")
        lines = docker("top", container, "-eo", "pid,rss").splitlines()[1:]
        return sum(int(line.split()[1]) for line in lines) / 1024
    finally:
        remove(container)


def compressed(image):
    """MB of the image, each file of `docker save` compressed as a registry would."""
    packed = zlib.compressobj(6, wbits=31)
    size = 0
    with subprocess.Popen(["docker", "save", image], stdout=subprocess.PIPE) as save:
        while chunk := save.stdout.read(1 << 20):
            size += len(packed.compress(chunk))
        if save.wait():
            raise Refused("it cannot be saved")
    return (size + len(packed.flush())) / 1e6


def compose_up(*services):
    """Milliseconds of `docker compose up --wait`, with images that are there, on empty volumes."""
    words = ["docker", "compose", "-p", OWN, "-f", "compose/dev.yml"]
    environment = {**os.environ, "API_PORT": "0", "DB_PUBLISHED_PORT": "0"}
    try:
        start = time.monotonic()
        up = [*words, "up", "--detach", "--wait", *services]
        done = subprocess.run(up, cwd=HOME, env=environment, capture_output=True, text=True, timeout=300)
        if done.returncode:
            raise Refused(done.stderr[-300:])
        return (time.monotonic() - start) * 1000
    finally:
        subprocess.run([*words, "down", "--volumes"], cwd=HOME, env=environment, capture_output=True, timeout=120)


def image_builds():
    """Seconds of the first `docker build`, with all its downloads, and of one after a change in Java."""
    cache = OWN + uuid.uuid4().hex[:4]  # of Maven's downloads: empty
    with tempfile.TemporaryDirectory() as folder:
        for part in subprocess.run(["git", "ls-files", "-z"], cwd=HOME, capture_output=True, text=True, check=True).stdout.split("\0")[:-1]:
            if (HOME / part).is_file():
                (target := pathlib.Path(folder, part)).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(HOME / part, target)
        file = pathlib.Path(folder, "api-service/Dockerfile")
        file.write_text(file.read_text().replace("type=cache,", f"type=cache,id={cache},"))
        first = build_seconds(folder, "--no-cache")
        java = pathlib.Path(folder, "api-service/src/main/java/dev/tp1/api/health/HealthController.java")
        java.write_text(java.read_text() + f"// {cache}\n")
        return first, build_seconds(folder)


def build_seconds(folder, *options):
    start = time.monotonic()
    docker("build", "--quiet", *options, "-f", f"{folder}/api-service/Dockerfile", folder, seconds=1800)
    return time.monotonic() - start


RUN = "/runs/6a1c7a1e-1f0b-4f0e-9a52-6d1d3c8f5b10"
ENDPOINTS = [
    "/health", "/database", "/exercises", "/exercises/5", "/openapi.json", "/docs", "/runs?limit=20", RUN,
    f"{RUN}/report", "/progress?class=M1%20Data", "/management/health/readiness", "/management/prometheus",
]  # fmt: skip


def peak_under_load(spec, limit, seconds=4, connections=32):
    """MiB that the container took at most, within a limit in MiB, while all endpoints had to serve."""
    container, port = serving([f"--memory={limit}m", f"--memory-swap={limit}m", *spec], "/database")
    done = threading.Event()
    try:
        put(port)
        with concurrent.futures.ThreadPoolExecutor() as threads:
            peak = threads.submit(most_taken, container, done)
            writers = [threads.submit(put, port, seconds * len(ENDPOINTS)) for _ in range(2)]
            try:
                for path in ENDPOINTS:
                    requests_a_second(container, path, seconds, connections)
                for writer in writers:
                    writer.result(TIMEOUT)
            finally:
                done.set()
            return peak.result(TIMEOUT)
    except (OSError, http.client.HTTPException, Refused) as e:
        state = docker("inspect", "--format", "{{.State.Status}}, exit code {{.State.ExitCode}}", container)
        raise Refused(f"{e} (the container: {state})") from e
    finally:
        remove(container)


def put(port, seconds=0):
    """Submits a run of the pages, once or as often as the time allows."""
    run = (HOME / "docs/src/main/resources/runs/ada.json").read_bytes()
    end = time.monotonic() + seconds
    while True:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request("PUT", RUN, run, {"Content-Type": "application/json"})
        status = connection.getresponse().status
        connection.close()
        if status not in (200, 201):
            raise Refused(f"{status} on PUT {RUN}")
        if time.monotonic() > end:
            return


def most_taken(container, done):
    """MiB, looked at once and again until it is done."""
    most = 0.0
    while not done.wait(0.2):
        most = max(most, taken(container))
    return most


def taken(container):
    """MiB, as the kernel counts them for the container."""
    used = docker("stats", "--no-stream", "--format", "{{.MemUsage}}", container).split("/")[0].strip()
    number, unit = re.fullmatch(r"([\d.]+)([KMG]iB|B)", used).groups()
    return float(number) * {"B": 2**-20, "KiB": 2**-10, "MiB": 1, "GiB": 1024}[unit]

"""Who takes part. All read DB_HOST, serve on port 8000, and write no access log unless they say so."""
import pathlib

HOME = pathlib.Path(__file__).parents[1]
MIGRATIONS = "migrations=db-migrations/src/main/resources"

# image: what stands after `docker build`
IMAGES = {
    "tp1-bench-client": ["bench/client"],
    "tp1-bench-tp1": ["-f", "api-service/Dockerfile", "."],
    "tp1-bench-tp1-slim": ["-f", "api-service/Dockerfile", "--target", "slim", "."],
    "tp1-bench-fastapi": ["bench/peers/fastapi"],
    "tp1-bench-c": ["bench/peers/c"],
    "tp1-bench-quarkus": ["--build-context", MIGRATIONS, "bench/peers/quarkus"],
    "tp1-bench-spring-boot": ["--build-context", MIGRATIONS, "bench/peers/spring-boot"],
}

SILENT = ["--env", "MICRONAUT_SERVER_NETTY_ACCESS_LOGGER_ENABLED=false"]
TWO = ["--env", "WEB_CONCURRENCY=2"]
ASYNC = ["--env", "HANDLERS=async def"]
# Without uvloop and httptools, as after the lab's `pip install fastapi uvicorn`.
LAB = ["--env", "UVICORN_LOOP=asyncio", "--env", "UVICORN_HTTP=h11"]

# name: what stands after `docker create`
TP1 = {"tp1": ["tp1-bench-tp1"], "tp1 slim": ["tp1-bench-tp1-slim"]}
JVM_PEERS = {"Quarkus": ["tp1-bench-quarkus"], "Spring Boot": ["tp1-bench-spring-boot"]}
FASTAPI = {"FastAPI": ["tp1-bench-fastapi"]}
FASTAPI_LAB = {"FastAPI, the lab's": [*LAB, "tp1-bench-fastapi"]}
FASTAPI_2 = {"FastAPI, 2 workers": [*TWO, "tp1-bench-fastapi"]}
FASTAPI_ASYNC = {"FastAPI, async def": [*ASYNC, "tp1-bench-fastapi"]}
FASTAPI_2_ASYNC = {"FastAPI, 2 workers, async def": [*TWO, *ASYNC, "tp1-bench-fastapi"]}
FASTAPI_2_LAB = {"FastAPI, 2 workers, the lab's": [*TWO, *LAB, "tp1-bench-fastapi"]}
C = {"C": ["tp1-bench-c"]}

TP1_SILENT = {name: [*SILENT, *spec] for name, spec in TP1.items()}
LOGGING = {
    "tp1, access log": ["tp1-bench-tp1"],
    "FastAPI, access log": ["--env", "UVICORN_ACCESS_LOG=true", "tp1-bench-fastapi"],
}
# What says that the database is ready and migrated; the others answer after they have migrated.
READINESS = {"tp1": "/management/health/readiness", "tp1 slim": "/management/health/readiness"}

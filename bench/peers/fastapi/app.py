import os
from contextlib import asynccontextmanager
from datetime import datetime

from fastapi import FastAPI
from psycopg_pool import AsyncConnectionPool, ConnectionPool
from pydantic import BaseModel

HOST = os.environ.get("DB_HOST", "localhost")
PORT = int(os.environ.get("DB_PORT", "5432"))
NAME = os.environ.get("DB_NAME", "tp1")
USER = os.environ.get("DB_USER", "tp1")
PASSWORD = os.environ.get("DB_PASSWORD", "tp1")
# `def` runs in a pool of threads, `async def` on the event loop.
ASYNC = os.environ.get("HANDLERS", "def") == "async def"

# The statement of our DatabaseRepository.
SQL = """
SELECT server.version AS server, server.database,
       history.version, history.description,
       history.installed_on AT TIME ZONE 'UTC' AS installed_at
FROM (SELECT version() AS version, current_database() AS database) AS server
LEFT JOIN flyway_schema_history AS history ON history.success
ORDER BY history.installed_rank
"""


class Migration(BaseModel):
    version: str | None
    description: str
    installedAt: datetime


class Database(BaseModel):
    version: str
    database: str
    user: str
    host: str
    port: int
    migrations: list[Migration]

    @classmethod
    def of(cls, rows):
        return cls(
            version=rows[0][0],
            database=rows[0][1],
            user=USER,
            host=HOST,
            port=PORT,
            migrations=[
                Migration(version=version, description=description, installedAt=installed_at)
                for _, _, version, description, installed_at in rows
                if description is not None
            ],
        )


POOL = {
    "kwargs": {
        "host": HOST, "port": PORT, "dbname": NAME, "user": USER, "password": PASSWORD,
        "autocommit": True,  # one statement needs no BEGIN and COMMIT around it
    },
    "min_size": 0,  # connects with the first request, so that the application starts without a database
    "max_size": 10,
    "open": False,
}
pool = (AsyncConnectionPool if ASYNC else ConnectionPool)(**POOL)


@asynccontextmanager
async def lifespan(_):
    if ASYNC:
        async with pool:
            yield
    else:
        with pool:
            yield


app = FastAPI(lifespan=lifespan)


def health():
    return {"status": "ok"}


async def health_async():
    return {"status": "ok"}


def database() -> Database:
    with pool.connection() as connection:
        rows = connection.execute(SQL).fetchall()
    return Database.of(rows)


async def database_async() -> Database:
    async with pool.connection() as connection:
        rows = await (await connection.execute(SQL)).fetchall()
    return Database.of(rows)


app.get("/health")(health_async if ASYNC else health)
# A field without a value is absent, as in our API.
app.get("/database", response_model_exclude_none=True)(database_async if ASYNC else database)

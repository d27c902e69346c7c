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
pool = ConnectionPool(**POOL)
async_pool = AsyncConnectionPool(**POOL)


@asynccontextmanager
async def lifespan(_):
    with pool:
        async with async_pool:
            yield


app = FastAPI(lifespan=lifespan)


@app.get("/health")
def health():
    return {"status": "ok"}


@app.get("/health-async")
async def health_async():
    return {"status": "ok"}


# A field without a value is absent, as in our API.
@app.get("/database", response_model_exclude_none=True)
def database() -> Database:
    with pool.connection() as connection:
        rows = connection.execute(SQL).fetchall()
    return Database.of(rows)


@app.get("/database-async", response_model_exclude_none=True)
async def database_async() -> Database:
    async with async_pool.connection() as connection:
        rows = await (await connection.execute(SQL)).fetchall()
    return Database.of(rows)

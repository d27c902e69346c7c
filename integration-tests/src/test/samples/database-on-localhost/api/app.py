import os

import psycopg
from fastapi import FastAPI

app = FastAPI()

if os.environ.get("DB_HOST"):
    psycopg.connect(
        host=os.environ["DB_HOST"],
        user="tp1",
        password=os.environ.get("DB_PASSWORD", "tp1"),
        dbname="tp1",
        connect_timeout=5,
    ).close()


@app.get("/health")
def health():
    return {"status": "ok"}

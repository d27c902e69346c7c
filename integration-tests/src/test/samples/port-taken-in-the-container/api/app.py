import socket

taken = socket.create_server(("0.0.0.0", 8000))
from fastapi import FastAPI

app = FastAPI()


@app.get("/health")
def health():
    return {"status": "ok"}

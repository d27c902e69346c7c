import os, socket
from fastapi import FastAPI
for h in os.getenv("HOSTS", "").split():
    print(h, socket.create_connection((h, 5432), 3).getpeername(), flush=True)
app = FastAPI()
@app.get("/health")
def health(): return {"status": "ok"}

from fastapi import FastAPI

app = FastAPI()

# TODO 3.a : répondez à GET /health par {"status":"ok"}, et rien d'autre.

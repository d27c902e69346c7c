from fastapi import FastAPI

app = FastAPI()

# TODO 3.a: answer GET /health with {"status":"ok"}, and nothing else in it.

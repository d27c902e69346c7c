#!/bin/sh
mkdir /tmp/running || exit 1
exec uvicorn app:app --host 0.0.0.0 --port 8000

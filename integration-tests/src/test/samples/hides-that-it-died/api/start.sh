#!/bin/sh
trap 'exit 0' TERM
uvicorn app:app --host 0.0.0.0 --port 8000 &
wait $!
sleep infinity &
wait

"""The other end of turns.js: answers each line that is sent, and says how long that took."""

import json
import sys
import time


def answers(work):
    for line in sys.stdin:
        request = json.loads(line)
        started = time.process_time()
        answer = work(request)
        turn = {"seconds": time.process_time() - started}
        print(json.dumps(turn if request.get("answer") is False else {**turn, "answer": answer}), flush=True)

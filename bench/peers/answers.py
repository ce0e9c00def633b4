"""The other end of turns.js: answers each line that is sent, and says how long that took."""

import json
import sys
import time


def answers(work, arrange=None):
    """`work` answers; what `arrange` makes of its answer is sent, and takes no time."""
    for line in sys.stdin:
        request = json.loads(line)
        repeat = request.get("repeat", 1)
        clock, started = time.perf_counter(), time.process_time()
        for _ in range(repeat):
            answer = work(request)
        seconds, wall = time.process_time() - started, time.perf_counter() - clock
        turn = {"seconds": seconds / repeat, "wall": wall / repeat}
        if request.get("answer") is not False:
            turn["answer"] = arrange(request, answer) if arrange else answer
        print(json.dumps(turn).replace("NaN", "null"), flush=True)

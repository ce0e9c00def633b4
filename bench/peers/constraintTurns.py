"""Reads packed ties from the file named, then answers each line: the constraint of everyone, and how long it took."""

import array
import json
import sys
import time

import igraph


def read(file, kind, count):
    numbers = array.array(kind)
    numbers.fromfile(file, count)
    return numbers


with open(sys.argv[1], "rb") as file:
    n, m = read(file, "I", 2)
    strengths = read(file, "d", m)
    offsets = read(file, "I", n + 1)
    targets = read(file, "I", m)
places = [(i, k) for i in range(n) for k in range(offsets[i], offsets[i + 1]) if i < targets[k]]
graph = igraph.Graph(n, [(i, targets[k]) for i, k in places])
graph.es["strength"] = [strengths[k] for _, k in places]

for line in sys.stdin:
    started = time.process_time()
    values = graph.constraint(weights="strength")
    seconds = time.process_time() - started
    print(json.dumps({"seconds": seconds, "values": values} if line == "values\n" else {"seconds": seconds}), flush=True)

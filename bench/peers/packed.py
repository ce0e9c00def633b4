"""Reads the network of a file of packed ties."""

import array

import igraph


def read(file, kind, count):
    numbers = array.array(kind)
    numbers.fromfile(file, count)
    return numbers


def graph_of(path):
    with open(path, "rb") as file:
        n, m = read(file, "I", 2)
        strengths = read(file, "d", m)
        offsets = read(file, "I", n + 1)
        targets = read(file, "I", m)
    places = [(i, k) for i in range(n) for k in range(offsets[i], offsets[i + 1]) if i < targets[k]]
    graph = igraph.Graph(n, [(i, targets[k]) for i, k in places])
    graph.es["strength"] = [strengths[k] for _, k in places]
    return graph

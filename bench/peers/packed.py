"""Reads the network of a file of packed ties."""

import numpy as np


def ties_of(path):
    """Number of members, whether directed, the two members of each tie, and the strengths; an undirected tie once."""
    with open(path, "rb") as file:
        n, m, directed, _ = np.fromfile(file, np.uint32, 4)
        strengths = np.fromfile(file, np.float64, m)
        offsets = np.fromfile(file, np.uint32, n + 1)
        targets = np.fromfile(file, np.uint32, m)
    sources = np.repeat(np.arange(n, dtype=np.uint32), np.diff(offsets))
    once = slice(None) if directed else sources < targets
    return int(n), bool(directed), np.column_stack([sources, targets])[once].astype(np.int64), strengths[once]


def graph_of(path):
    """The network as igraph has it."""
    import igraph

    n, directed, pairs, strengths = ties_of(path)
    graph = igraph.Graph(n, pairs, directed=directed)
    graph.es["strength"] = strengths.tolist()
    return graph

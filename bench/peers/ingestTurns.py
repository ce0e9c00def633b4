"""The network of the log named, by pandas and igraph."""

import resource
import sys

import igraph
import numpy as np
import pandas as pd

from answers import answers


def work(request):
    log = pd.read_csv(sys.argv[1], parse_dates=["timestamp"])
    rows = len(log)
    numbers, ids = pd.factorize(pd.concat([log["source"], log["target"]], ignore_index=True))
    a, b = numbers[:rows], numbers[rows:]
    pairs = pd.DataFrame({"a": np.minimum(a, b), "b": np.maximum(a, b)})
    counts = pairs.groupby(["a", "b"]).size().reset_index(name="strength")
    graph = igraph.Graph(len(ids), counts[["a", "b"]].to_numpy())
    graph.vs["name"] = list(ids)
    graph.es["strength"] = counts["strength"].to_numpy()
    most = 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {"members": graph.vcount(), "ties": graph.ecount(), "strength": float(sum(graph.es["strength"])), "bytes": most}


answers(work)

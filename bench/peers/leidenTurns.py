"""The communities of the network of the file named, by the Leiden method, or the modularity of some."""

import random
import sys

from answers import answers
from leiden import leiden, stable_leiden
from packed import graph_of

graph = graph_of(sys.argv[1])


def work(request):
    if "labels" in request:
        return graph.modularity(request["labels"])
    random.seed(request["seed"])
    iterations = request["iterations"]
    return (stable_leiden(graph) if iterations == "stable" else leiden(graph, iterations)).membership


answers(work)

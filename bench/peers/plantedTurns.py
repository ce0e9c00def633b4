"""The communities of the network of the file named in each request, by three methods."""

import random

from answers import answers
from leiden import stable_leiden
from packed import graph_of


def work(request):
    random.seed(request["seed"])
    graph = graph_of(request["path"])
    found = stable_leiden(graph), graph.community_multilevel(), graph.community_label_propagation()
    return [communities.membership for communities in found]


answers(work)

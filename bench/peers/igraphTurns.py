"""The measures of the network of the file named, by igraph. Asked for nothing it says which it has."""

import random
import sys

import igraph
import numpy as np

from answers import answers
from leiden import leiden
from packed import graph_of

graph = graph_of(sys.argv[1])
graph.es["length"] = (1 / np.array(graph.es["strength"])).tolist()
n = graph.vcount()
groups = [i // 50 for i in range(n)]

MEASURES = {
    "betweenness": lambda: graph.betweenness(),
    "betweenness by distance": lambda: graph.betweenness(weights="length"),
    "tie betweenness": lambda: graph.edge_betweenness(),
    "closeness": lambda: graph.closeness(mode="out"),
    "harmonic": lambda: graph.harmonic_centrality(mode="out"),
    "reach": lambda: graph.neighborhood_size(order=2, mode="out"),
    "pagerank": lambda: graph.pagerank(weights="strength"),
    "eigenvector": lambda: graph.eigenvector_centrality(weights="strength"),
    "hits": lambda: graph.hub_score(weights="strength"),
    "mean distance": lambda: graph.average_path_length(),
    "diameter": lambda: graph.diameter(),
    "clustering": lambda: graph.transitivity_local_undirected(),
    "transitivity": lambda: graph.transitivity_undirected(),
    "core numbers": lambda: graph.coreness(),
    "components": lambda: graph.connected_components(mode="weak"),
    "triad census": lambda: graph.triad_census(),
    "density": lambda: graph.density(),
    "degree assortativity": lambda: graph.assortativity_degree(),
    "constraint": lambda: graph.constraint(weights="strength"),
    "bridges": lambda: graph.bridges(),
    "cut members": lambda: graph.articulation_points(),
    "leiden": lambda: leiden(graph, 2, weights="strength"),
    "louvain": lambda: graph.community_multilevel(weights="strength"),
    "label propagation": lambda: graph.community_label_propagation(weights="strength"),
    "modularity": lambda: graph.modularity(groups, weights="strength"),
}
DRAWN = {"leiden", "louvain", "label propagation"}


def arrange(request, answer):
    measure = request.get("measure")
    if isinstance(answer, igraph.VertexClustering):
        return answer.membership
    if measure == "bridges":
        return sorted(min(ends) * n + max(ends) for ends in (graph.es[e].tuple for e in answer))
    if measure == "triad census":
        return list(answer)
    return sorted(answer) if measure == "cut members" else answer


def work(request):
    if "measure" not in request:
        return {"program": f"igraph {igraph.__version__}", "measures": list(MEASURES)}
    if request["measure"] in DRAWN:
        random.seed(1)
    return MEASURES[request["measure"]]()


answers(work, arrange)

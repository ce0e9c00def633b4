"""The measures of the network of the file named, by graph-tool. Asked for nothing it says which it has."""

import sys

import graph_tool.all as gt
import numpy as np

from answers import answers
from packed import ties_of

n, directed, pairs, strengths = ties_of(sys.argv[1])
graph = gt.Graph(directed=directed)
graph.add_vertex(n)
graph.add_edge_list(pairs)
strength = graph.new_ep("double", vals=strengths)
length = graph.new_ep("double", vals=1 / strengths)
groups = graph.new_vp("int", vals=np.arange(n) // 50)
undirected = gt.GraphView(graph, directed=False)


def mean_distance():
    counts, ends = gt.distance_histogram(graph)
    return float((counts * ends[:-1]).sum() / counts[1:].sum())


MEASURES = {
    "betweenness": lambda: gt.betweenness(graph, norm=False)[0].a,
    "betweenness by distance": lambda: gt.betweenness(graph, weight=length, norm=False)[0].a,
    "tie betweenness": lambda: gt.betweenness(graph, norm=False)[1].a,
    "closeness": lambda: gt.closeness(graph).a,
    "pagerank": lambda: gt.pagerank(graph, weight=strength, epsilon=1e-10).a,
    "eigenvector": lambda: gt.eigenvector(graph, weight=strength, epsilon=1e-10)[1].a,
    "hits": lambda: gt.hits(graph, weight=strength, epsilon=1e-10)[2].a,
    "mean distance": mean_distance,
    "clustering": lambda: gt.local_clustering(undirected).a,
    "transitivity": lambda: float(gt.global_clustering(undirected)[0]),
    "core numbers": lambda: gt.kcore_decomposition(undirected).a,
    "components": lambda: gt.label_components(graph, directed=False)[0].a,
    "degree assortativity": lambda: float(gt.scalar_assortativity(undirected, "total")[0]),
    "cut members": lambda: np.flatnonzero(gt.label_biconnected_components(graph)[1].a),
    "bridges": lambda: gt.label_biconnected_components(graph)[0].a,
    "modularity": lambda: float(gt.modularity(graph, groups, weight=strength)),
}
if directed:  # it has no correlation of ties sent with ties received
    del MEASURES["degree assortativity"]


def bridges_of(blocks):
    """The ties that are alone in their block."""
    alone = np.bincount(blocks)[blocks] == 1
    return sorted((pairs[alone].min(axis=1) * n + pairs[alone].max(axis=1)).tolist())


def arrange(request, answer):
    measure = request.get("measure")
    if measure == "bridges":
        return bridges_of(np.asarray(answer))
    if not isinstance(answer, np.ndarray):
        return answer
    values = np.asarray(answer)
    if measure == "clustering":  # 0 for those of whom it is undefined
        values = np.where(undirected.get_total_degrees(np.arange(n)) < 2, np.nan, values)
    return (values / values.max() if measure in ("eigenvector", "hits") else values).tolist()


def work(request):
    if "measure" not in request:
        return {"program": f"graph-tool {gt.__version__}", "measures": list(MEASURES)}
    return MEASURES[request["measure"]]()


answers(work, arrange)

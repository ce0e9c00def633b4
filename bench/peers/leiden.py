"""The Leiden method of igraph, for modularity."""


def leiden(graph, iterations, start=None, weights=None):
    return graph.community_leiden(
        objective_function="modularity", weights=weights, n_iterations=iterations, initial_membership=start
    )


def stable_leiden(graph):
    """Iterates until an iteration raises modularity no more.

    That is what n_iterations=-1 is meant to do; in igraph 0.10.2 it does one iteration
    (https://github.com/igraph/igraph/issues/2798).
    """
    best = leiden(graph, 1)
    while (found := leiden(graph, 1, best.membership)).modularity > best.modularity:
        best = found
    return best

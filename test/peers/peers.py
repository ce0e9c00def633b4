"""Values of igraph, networkx and formulas.py for the networks that arrive on standard input, one of each on a line of JSON.

In: {"n": …, "directed": …, "arcs": [[i, j, strength], …], "restart": […], "steps": …, "length": …, "alpha": …}. Out: a list of
[name, program, value]; a program that raises an error has no value. Members are numbers from 0. Strengths are given to
measures of strength, 1 / strength to measures of distance.
"""

import json
import math
import sys
import warnings

import formulas
import igraph as ig
import networkx as nx
import numpy as np

warnings.filterwarnings("ignore")

SLOW = 20  # members, beyond which a search in every place at once takes too long
TRIADS = "003 012 102 021D 021U 021C 111D 111U 030T 030C 201 120D 120U 120C 210 300".split()


def plain(value):
    """What JSON can hold: numbers that are none as words, arrays as lists, sets in order."""
    if isinstance(value, (bool, str)) or value is None:
        return value
    if isinstance(value, dict):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(inner) for inner in value]
    if isinstance(value, (set, frozenset)):
        return [plain(inner) for inner in sorted(value)]
    number = float(value)
    if math.isnan(number):
        return "NaN"
    return ("Infinity" if number > 0 else "-Infinity") if math.isinf(number) else number


def graphs(n, arcs, directed):
    """The same network in igraph and in networkx."""
    g = ig.Graph(n=n, edges=[(i, j) for i, j, _ in arcs], directed=directed)
    g.es["strength"] = [s for _, _, s in arcs]
    g.es["length"] = [1 / s for _, _, s in arcs]
    G = (nx.DiGraph if directed else nx.Graph)()
    G.add_nodes_from(range(n))
    for i, j, s in arcs:
        # networkx compares lengths to the last bit. 1 / s for whole s in whole numbers leaves it no rounding.
        G.add_edge(i, j, strength=s, length=1 / s, exact=2520 // s if s in range(1, 10) else 2520 / s)
    return g, G


def both_ways(arcs):
    """Directions ignored, the strengths of both added, the way from the smaller number first."""
    sums = {}
    for i, j, s in arcs:
        pair = (min(i, j), max(i, j))
        sums[pair] = sums.get(pair, 0) + s
    return [(i, j, s) for (i, j), s in sorted(sums.items())]


def values(net):
    n, directed = net["n"], net["directed"]
    g, G = graphs(n, net["arcs"], directed)
    gu, GU = graphs(n, both_ways(net["arcs"]), False) if directed else (g, G)
    alpha = net["alpha"]
    out = []

    def say(name, program, compute):
        try:
            out.append([name, program, plain(compute())])
        except Exception:
            pass

    def igraph(name, compute):
        say(name, "igraph", compute)

    def networkx(name, compute):
        say(name, "networkx", compute)

    def formula(name, compute):
        say(name, "the formula", compute)

    def member(values):
        return [values[i] for i in range(n)]

    def strengths(graph):
        return dict(weights=graph.es["strength"])

    # density and cohesion
    igraph("density", lambda: g.density(loops=False))
    networkx("density", lambda: nx.density(G))
    if directed:
        igraph("reciprocity", lambda: g.reciprocity(mode="default"))
        networkx("reciprocity", lambda: nx.overall_reciprocity(G))
        igraph("reciprocity dyads", lambda: g.reciprocity(mode="ratio"))
        networkx("clustering fagiolo", lambda: member(nx.clustering(G)))
    igraph("transitivity", lambda: gu.transitivity_undirected(mode="nan"))
    networkx("transitivity", lambda: nx.transitivity(GU))
    igraph("clustering", lambda: gu.transitivity_local_undirected(mode="nan"))
    networkx("clustering", lambda: member(nx.clustering(GU)))
    igraph("clustering barrat", lambda: gu.transitivity_local_undirected(mode="nan", **strengths(gu)))
    networkx("clustering onnela", lambda: member(nx.clustering(GU, weight="strength")))
    igraph("clustering mean", lambda: gu.transitivity_avglocal_undirected(mode="nan"))
    igraph("clustering mean zero", lambda: gu.transitivity_avglocal_undirected(mode="zero"))
    networkx("clustering mean zero", lambda: nx.average_clustering(GU))
    networkx("ego density", lambda: [nx.density(G.subgraph(set(GU[i]))) if len(GU[i]) > 1 else math.nan for i in range(n)])
    igraph("components weak", lambda: sorted(sorted(part) for part in g.connected_components(mode="weak")))
    networkx("components weak", lambda: sorted(sorted(part) for part in nx.connected_components(GU)))
    igraph("components strong", lambda: sorted(sorted(part) for part in g.connected_components(mode="strong")))
    if directed:
        networkx("components strong", lambda: sorted(sorted(part) for part in nx.strongly_connected_components(G)))
    for direction, graph in (("out", g), ("all", gu)):
        igraph(f"distances mean {direction}", lambda: graph.average_path_length(directed=True, unconn=True))
        igraph(f"distances diameter {direction}", lambda: graph.diameter(directed=True, unconn=True))
        igraph(f"distances diameter {direction} inverse", lambda: graph.diameter(directed=True, unconn=True, weights="length"))
        igraph(f"distances eccentricities {direction}", lambda: graph.eccentricity(mode="out"))
        igraph(f"distances radius {direction}", lambda: graph.radius(mode="out"))
        igraph(f"distance distribution {direction}", lambda: distribution(graph))
        if graph.is_connected(mode="strong"):
            networkx(
                f"distances mean {direction} inverse",
                lambda: nx.average_shortest_path_length(G if direction == "out" else GU, weight="length"),
            )
    networkx("global efficiency", lambda: nx.global_efficiency(GU))
    networkx("local efficiency", lambda: nx.local_efficiency(GU))
    igraph("coreness", lambda: gu.coreness(mode="all"))
    networkx("coreness", lambda: member(nx.core_number(GU)))
    if directed:
        igraph("coreness in", lambda: g.coreness(mode="in"))
        igraph("coreness out", lambda: g.coreness(mode="out"))
        igraph("coreness total", lambda: g.coreness(mode="all"))
    networkx("onion layers", lambda: member(nx.onion_layers(GU)))
    igraph("dyad census", lambda: dict(zip(("mutual", "asymmetric", "null"), g.dyad_census())))
    if directed:
        igraph("triad census", lambda: dict(zip(TRIADS, list(g.triad_census()))))
        networkx("triad census", lambda: nx.triadic_census(G))
    igraph("cliques", lambda: sorted(sorted(clique) for clique in gu.maximal_cliques()))
    networkx("cliques", lambda: sorted(sorted(clique) for clique in nx.find_cliques(GU)))
    igraph("connectivity members", lambda: g.vertex_connectivity())
    igraph("connectivity ties", lambda: g.edge_connectivity())
    networkx("trussness", lambda: tied(trussness(GU)))
    networkx("algebraic connectivity", lambda: nx.laplacian_spectrum(GU, weight=None)[1])
    networkx("algebraic connectivity strengths", lambda: nx.laplacian_spectrum(GU, weight="strength")[1])
    igraph("degree assortativity all", lambda: gu.assortativity_degree(directed=False))
    igraph("degree assortativity", lambda: g.assortativity_degree(directed=directed))
    networkx("rich club", lambda: {k: phi for k, phi in nx.rich_club_coefficient(GU, normalized=False).items()})

    # centrality
    for direction, graph, mode in (("out", g, "out"), ("in", g, "in"), ("all", gu, "all")):
        igraph(f"degree {direction}", lambda: graph.degree(mode=mode))
        igraph(f"strength {direction}", lambda: (g if direction != "all" else gu).strength(mode=mode, weights="strength"))
        igraph(f"closeness component {direction}", lambda: graph.closeness(mode=mode, normalized=True))
        igraph(
            f"closeness component {direction} inverse",
            lambda: graph.closeness(mode=mode, normalized=True, weights="length"),
        )
        igraph(f"harmonic {direction}", lambda: graph.harmonic_centrality(mode=mode))
        igraph(f"harmonic {direction} inverse", lambda: graph.harmonic_centrality(mode=mode, weights="length"))
        for steps in (1, 2, 3):
            igraph(f"reach {steps} {direction}", lambda: graph.neighborhood_size(order=steps, mode=mode))
        inward = {"out": G.reverse() if directed else G, "in": G, "all": GU}[direction]
        networkx(f"closeness {direction}", lambda: member(nx.closeness_centrality(inward)))
        networkx(f"closeness {direction} inverse", lambda: member(nx.closeness_centrality(inward, distance="length")))
        networkx(f"harmonic raw {direction}", lambda: member(nx.harmonic_centrality(inward)))
    networkx("degree normalized", lambda: member(nx.degree_centrality(GU)))
    edges = [(e.source, e.target) for e in g.es]
    for by, lengths, cutoff in (("", None, net["steps"]), (" inverse", "length", net["length"])):
        igraph(f"betweenness{by}", lambda: g.betweenness(directed=directed, weights=lengths))
        igraph(f"betweenness cutoff{by}", lambda: g.betweenness(directed=directed, weights=lengths, cutoff=cutoff))
        igraph(f"tie betweenness{by}", lambda: named(edges, g.edge_betweenness(directed=directed, weights=lengths)))
        igraph(
            f"tie betweenness cutoff{by}",
            lambda: named(edges, g.edge_betweenness(directed=directed, weights=lengths, cutoff=cutoff)),
        )
    for by, lengths in (("", None), (" inverse", "exact")):
        networkx(f"betweenness normalized{by}", lambda: member(nx.betweenness_centrality(G, weight=lengths)))
        networkx(f"tie betweenness normalized{by}", lambda: tied(nx.edge_betweenness_centrality(G, weight=lengths)))
    for by, key in (("", None), (" strengths", "strength")):
        networkx(
            f"eigenvector l2 all{by}",
            lambda: unique(gu, key, member(nx.eigenvector_centrality_numpy(GU, weight=key))),
        )
        igraph(f"eigenvector all{by}", lambda: unique(gu, key, gu.eigenvector_centrality(directed=False, weights=key)))
        if directed:
            igraph(f"eigenvector in{by}", lambda: unique(g, key, g.eigenvector_centrality(directed=True, weights=key)))
        igraph(f"pagerank{by}", lambda: g.pagerank(directed=directed, weights=key))
        networkx(f"pagerank{by}", lambda: member(nx.pagerank(G, weight=key, tol=1e-15, max_iter=10_000)))
        igraph(f"pagerank restart{by}", lambda: g.personalized_pagerank(directed=directed, weights=key, reset=net["restart"]))
        networkx(
            f"pagerank restart{by}",
            lambda: member(nx.pagerank(G, personalization=dict(enumerate(net["restart"])), weight=key, tol=1e-15, max_iter=10_000)),
        )
        networkx(f"katz{by}", lambda: member(nx.katz_centrality_numpy(G, alpha=alpha, normalized=False, weight=key)))
        igraph(f"hubs{by}", lambda: singular(g, key, g.hub_score(weights=key), False))
        igraph(f"authorities{by}", lambda: singular(g, key, g.authority_score(weights=key), True))
    networkx("hubs sum strengths", lambda: singular(g, "strength", member(hits(G)[0]), False))
    networkx("authorities sum strengths", lambda: singular(g, "strength", member(hits(G)[1]), True))
    networkx("subgraph centrality", lambda: member(nx.subgraph_centrality(GU)))
    for by, key in (("", None), (" strengths", "strength")):
        networkx(f"current flow closeness{by}", lambda: pieces(GU, lambda H: nx.current_flow_closeness_centrality(H, weight=key), math.nan))
        networkx(
            f"current flow betweenness{by}",
            lambda: pieces(GU, lambda H: nx.current_flow_betweenness_centrality(H, weight=key, normalized=False), 0),
        )

    # bridging and community
    for by, key in (("", None), (" strengths", "strength")):
        igraph(f"constraint{by}", lambda: g.constraint(weights=key))
        if n <= SLOW:
            networkx(f"dyadic constraint{by}", lambda: {f"{i} {j}": nx.local_constraint(G, i, j, weight=key) for i, j in ways(G)})
    networkx("effective size", lambda: member(nx.effective_size(GU)))
    if n <= SLOW:
        networkx("effective size strengths", lambda: member(nx.effective_size(G, weight="strength")))
    igraph("cut members", lambda: sorted(gu.articulation_points()))
    networkx("cut members", lambda: sorted(nx.articulation_points(GU)))
    igraph("bridges", lambda: sorted(sorted((gu.es[e].source, gu.es[e].target)) for e in gu.bridges()))
    networkx("bridges", lambda: sorted(sorted(tie) for tie in nx.bridges(GU)))
    igraph("blocks", lambda: sorted(sorted(block) for block in gu.biconnected_components() if len(block) > 1))
    networkx("blocks", lambda: sorted(sorted(block) for block in nx.biconnected_components(GU)))
    networkx("local bridges", lambda: sorted([min(i, j), max(i, j), span] for i, j, span in nx.local_bridges(GU)))
    igraph("tie diversity", lambda: gu.diversity(weights="strength"))
    labels = [i % 3 for i in range(n)]
    S, SU = matrix(g, "strength"), matrix(gu, "strength")
    A, AU = (S > 0).astype(int), (SU > 0).astype(int)
    for by, both in (("", A + A.T if directed else A), (" strengths", SU)):
        for model in ("whole", "ego"):
            formula(f"constraint {model}{by}", lambda: formulas.constraint(both, model))
            formula(f"effective size {model}{by}", lambda: formulas.effective_size(both, model))
            formula(f"efficiency {model}{by}", lambda: formulas.efficiency(both, model))
            formula(f"hierarchy {model}{by}", lambda: formulas.hierarchy(both, model))
            formula(f"dyadic constraint {model}{by}", lambda: formulas.tied(formulas.dyadic_constraints(both, model), S))
    formula("bridging coefficient", lambda: formulas.bridging_coefficient(AU))
    formula("bridging centrality", lambda: np.array(formulas.bridging_coefficient(AU)) * gu.betweenness())
    if n <= SLOW:
        formula("bridgeness", lambda: formulas.bridgeness(G))
    if n <= 2 * SLOW:
        formula("valente fujimoto", lambda: formulas.valente_fujimoto(GU))
    formula("everett valente", lambda: formulas.everett_valente(G))
    formula("brokerage", lambda: formulas.brokerage(A, labels))
    for by, both in (("", A + A.T if directed else A), (" strengths", SU)):
        formula(f"participation{by}", lambda: formulas.participation(both, labels))
        formula(f"within module z{by}", lambda: formulas.within_module_z(both, labels))
    formula("participation normalized", lambda: formulas.participation(SU, labels, normalized=True))
    formula("participation out", lambda: formulas.participation(S, labels))
    formula("participation in", lambda: formulas.participation(S.T, labels))
    formula("rao stirling", lambda: formulas.rao_stirling(SU, labels, lambda g, h: abs(g - h) / 2))
    formula("tie diversity", lambda: formulas.diversity(SU))
    formula("tie diversity out", lambda: formulas.diversity(S))

    # ties
    formula("embeddedness", lambda: formulas.tied(formulas.common_contacts(AU), S))
    formula("overlap", lambda: formulas.tied(formulas.overlap(AU), S))
    formula("simmelian", lambda: formulas.tied(formulas.simmelian(S), S))
    if directed:
        formula("reciprocity balance", lambda: formulas.tied(formulas.balance(S), S))
    for ends, pick in (("either", min), ("both", max), ("source", lambda a, b: a), ("target", lambda a, b: b)):
        formula(f"disparity {ends}", lambda: formulas.tied(formulas.disparity(S, pick), S))
    formula("noise corrected scores", lambda: formulas.tied(formulas.noise_corrected(S)[0], S))
    formula("noise corrected deviations", lambda: formulas.tied(formulas.noise_corrected(S)[1], S))

    # groups: thirds by number, beside fourths by another rule
    igraph("modularity", lambda: g.modularity(labels, directed=directed))
    igraph("modularity strengths", lambda: g.modularity(labels, weights="strength", directed=directed))
    groups = [set(range(part, n, 3)) for part in range(min(n, 3))]
    for resolution in (0.5, 2):
        networkx(
            f"modularity resolution {resolution:g}",
            lambda: nx.community.modularity(G, groups, weight="strength", resolution=resolution),
        )
    networkx("coverage", lambda: nx.community.partition_quality(G, groups)[0])
    networkx("performance", lambda: nx.community.partition_quality(G, groups)[1])
    if not directed:
        networkx("conductance", lambda: [conductance(GU, part, None) for part in groups])
    networkx("conductance strengths", lambda: [conductance(GU, part, "strength") for part in groups])
    values = [i * i % 7 for i in range(n)]
    igraph("assortativity", lambda: g.assortativity_nominal(labels, directed=directed))
    igraph("numeric assortativity", lambda: g.assortativity(values, directed=directed))
    nx.set_node_attributes(G, dict(enumerate(labels)), "label")
    nx.set_node_attributes(G, dict(enumerate(values)), "value")
    networkx("assortativity", lambda: nx.attribute_assortativity_coefficient(G, "label"))
    networkx("numeric assortativity", lambda: nx.numeric_assortativity_coefficient(G, "value"))
    networkx(
        "mixing shares",
        lambda: nx.attribute_mixing_matrix(G, "label", mapping={part: part for part in range(len(groups))}),
    )
    fourths = [i * 7 // 3 % 4 for i in range(n)]
    for name, method in (("arithmetic", "nmi"), ("variation", "vi"), ("split join", "split-join"), ("rand", "rand"), ("adjusted rand", "adjusted_rand")):
        igraph(f"partitions {name}", lambda: ig.compare_communities(labels, fourths, method=method))
    formula("partitions information", lambda: formulas.information(labels, fourths))
    formula("partitions expected information", lambda: formulas.expected_information(labels, fourths))
    for baseline in ("others", "members"):
        formula(f"homophily {baseline}", lambda: formulas.homophily(A, labels, baseline))
    for by, both in (("", A + A.T if directed else A), (" strengths", SU)):
        formula(f"constant potts{by}", lambda: formulas.constant_potts(both, labels, 0.3))
    formula("map equation", lambda: formulas.map_equation(AU, labels))
    formula("map equation strengths", lambda: formulas.map_equation(SU, labels))
    formula("lip", lambda: formulas.lip(AU))
    if n <= 8:
        for between in (0, 1, math.nan):
            formula(f"core {between:g}", lambda: formulas.best_core(A, between))
    return out


def conductance(G, part, key):
    """networkx divides by 0 where one side has no ties; nobody else may be in the way of the answers of the others."""
    try:
        return nx.conductance(G, part, weight=key)
    except ZeroDivisionError:
        return math.nan


def distribution(graph):
    histogram = graph.path_length_hist(directed=True)
    return {"pairs": [0] + [count for _, _, count in histogram.bins()], "unreachable": histogram.unconnected}


def ways(G):
    """Every tie from each of its ends that has it."""
    return G.edges if G.is_directed() else [way for i, j in G.edges for way in ((i, j), (j, i))]


def trussness(G):
    """For each tie the largest k whose k-truss holds it."""
    found = {}
    k = 2
    while G.number_of_edges() > 0:
        found.update((tie, k) for tie in G.edges)
        k += 1
        G = nx.k_truss(G, k)
    return found


def tied(values):
    return {f"{i} {j}": value for (i, j), value in values.items()}


def named(edges, numbers):
    return {f"{i} {j}": number for (i, j), number in zip(edges, numbers)}


def matrix(graph, key):
    """Row i holds the ties of i."""
    A = np.zeros((graph.vcount(), graph.vcount()))
    for edge in graph.es:
        strength = edge[key] if key else 1
        A[edge.source, edge.target] = strength
        if not graph.is_directed():
            A[edge.target, edge.source] = strength
    return A


def unique(graph, key, vector):
    """The vector, or why it is no measure to go by: several right ones, or not one of them."""
    A = matrix(graph, key).T
    found = np.linalg.eigvals(A)
    top = max(found.real, default=0)
    if top < 1e-6 or sum(abs(found - top) < 1e-2 * top) > 1:
        return "ambiguous"
    x = np.array(vector)
    return vector if np.abs(A @ x - top * x).max() < 1e-8 * top and x.max() > 0 else "unsettled"


def singular(graph, key, vector, turned):
    """The same for hubs (and, with the matrix turned, authorities), which belong to the largest singular value."""
    A = matrix(graph, key).T if turned else matrix(graph, key)
    found = np.linalg.svd(A, compute_uv=False)
    if found[0] == 0 or sum(found > 0.99 * found[0]) > 1:
        return "ambiguous"
    x = np.array(vector)
    return vector if np.abs(A @ (A.T @ x) - found[0] ** 2 * x).max() < 1e-8 * found[0] ** 2 else "unsettled"


def hits(G):
    H = G.copy()
    for _, _, data in H.edges(data=True):
        data["weight"] = data["strength"]
    return nx.hits(H, tol=1e-15, max_iter=100_000)


def pieces(G, measure, alone):
    """A measure of connected graphs, taken in each component, and what a member alone has."""
    result = [alone] * len(G)
    for part in nx.connected_components(G):
        if len(part) < 2:
            continue
        for i, value in measure(G.subgraph(part)).items():
            result[i] = value
    return result


for line in sys.stdin:
    net = json.loads(line)
    # igraph ends the whole program on some questions about a network of nobody.
    print(json.dumps(values(net) if net["n"] > 0 else []), flush=True)

"""Measures that igraph and networkx do not have, each straight from its definition, with no thought for speed.

S is the matrix of strengths: S[i, j] is that of the tie from i to j, 0 where there is none; undirected both ways.
"""

import itertools
import math

import networkx as nx
import numpy as np
from scipy.stats import norm

NONE = math.nan


def tied(values, present):
    """Values of pairs, by the ends of the ties that are there."""
    return {f"{i} {j}": values[i, j] for i, j in zip(*np.nonzero(present))}


def members_of_ego(both, i):
    return [i, *np.nonzero(both[i])[0]]


def dyadic_constraints(both, model):
    """c[i, j] for every contact j of i, by the shares of the whole network or of i's ego network."""
    c = np.zeros(both.shape)
    for i in range(len(both)):
        ego = members_of_ego(both, i)
        within = both[np.ix_(ego, ego)]
        p = within / (both.sum(axis=1)[ego] if model == "whole" else within.sum(axis=1))[:, None] if len(ego) > 1 else within
        c[i, ego] = (p + p @ p)[0] ** 2 * (both[i, ego] > 0)
    return c


def constraint(both, model):
    c = dyadic_constraints(both, model)
    return [c[i].sum() if both[i].any() else NONE for i in range(len(both))]


def hierarchy(both, model):
    c = dyadic_constraints(both, model)
    result = []
    for i in range(len(both)):
        contacts = np.nonzero(both[i])[0]
        n = len(contacts)
        if n < 2:
            result.append(NONE)
            continue
        ratios = [c[i, j] / (c[i].sum() / n) for j in contacts]
        result.append(sum(r * math.log(r) for r in ratios) / (n * math.log(n)))
    return result


def effective_size(both, model):
    result = []
    for i in range(len(both)):
        ego = members_of_ego(both, i)
        within = both[np.ix_(ego, ego)]
        strongest = (within if model == "ego" else both[ego]).max(axis=1)
        if len(ego) == 1:
            result.append(NONE)
            continue
        redundant = (within / strongest[:, None]) @ (within[0] / within[0].sum())
        result.append(len(ego) - 1 - redundant[1:].sum())
    return result


def efficiency(both, model):
    contacts = (both > 0).sum(axis=1)
    return [size / k if k > 0 else NONE for size, k in zip(effective_size(both, model), contacts)]


def bridging_coefficient(A):
    k = A.sum(axis=1)
    return [(1 / k[i]) / sum(1 / k[j] for j in np.nonzero(A[i])[0]) if k[i] > 0 else NONE for i in range(len(A))]


def bridgeness(G):
    """Shares of the shortest paths on which a member is neither second nor last but one."""
    counts = {i: 0.0 for i in G}
    for i, j in itertools.permutations(G, 2):
        if not nx.has_path(G, i, j):
            continue
        paths = list(nx.all_shortest_paths(G, i, j))
        for path in paths:
            for member in path[2:-2]:
                counts[member] += 1 / len(paths)
    return [counts[i] / (1 if G.is_directed() else 2) for i in sorted(G)]


def cohesion(G):
    n = len(G)
    return sum(1 / d for i, reached in nx.all_pairs_shortest_path_length(G) for j, d in reached.items() if i != j) / (n * (n - 1))


def valente_fujimoto(G):
    if G.number_of_edges() == 0:
        return [NONE] * len(G)
    whole = cohesion(G)
    loss = {}
    H = G.copy()
    for i, j in G.edges:
        H.remove_edge(i, j)
        loss[i, j] = loss[j, i] = whole - cohesion(H)
        H.add_edge(i, j)
    return [sum(loss[i, j] for j in G[i]) / len(G[i]) if len(G[i]) > 0 else NONE for i in sorted(G)]


def everett_valente(G):
    """Undirected: the mean betweenness of a member's ties, 0 for a member with one."""
    if not G.is_directed():
        of = nx.edge_betweenness_centrality(G, normalized=False)
        of.update({(j, i): value for (i, j), value in list(of.items())})
        return [
            NONE if len(G[i]) == 0 else 0 if len(G[i]) == 1 else sum(of[i, j] for j in G[i]) / len(G[i]) for i in sorted(G)
        ]
    between = nx.betweenness_centrality(G, normalized=False)
    result = []
    for i in sorted(G):
        if G.in_degree(i) + G.out_degree(i) == 0:
            result.append(NONE)
        elif between[i] < 1e-12:
            result.append(0)
        else:
            before, after = len(nx.ancestors(G, i)), len(nx.descendants(G, i))
            result.append(((between[i] + before) / G.in_degree(i) + (between[i] + after) / G.out_degree(i)) / 2)
    return result


ROLES = ("coordinator", "itinerant", "representative", "gatekeeper", "liaison", "total")


def brokerage(A, labels):
    n, labels = len(A), np.array(labels)
    counts = {name: [0] * n for name in ROLES}
    first, last = labels[:, None], labels[None, :]
    for b, own in enumerate(labels):
        open_ways = A[:, b][:, None] * A[b][None, :] * (1 - A) * (1 - np.eye(n))
        roles = (
            (first == own) & (last == own),
            (first == last) & (first != own),
            (first == own) & (last != own),
            (first != own) & (last == own),
            (first != own) & (last != own) & (first != last),
            True,
        )
        for name, mask in zip(ROLES, roles):
            counts[name][b] = (open_ways * mask).sum()
    return counts


def participation(both, labels, normalized=False):
    groups = sorted(set(labels))
    result = []
    for i in range(len(both)):
        total = both[i].sum()
        parts = [sum(both[i, j] for j in range(len(both)) if labels[j] == g) for g in groups]
        value = 1 - sum((part / total) ** 2 for part in parts) if total > 0 else NONE
        result.append(value * len(groups) / (len(groups) - 1) if normalized and len(groups) > 1 else NONE if normalized else value)
    return result


def within_module_z(both, labels):
    own = np.array([sum(both[i, j] for j in range(len(both)) if labels[j] == labels[i]) for i in range(len(both))])
    result = []
    for i, g in enumerate(labels):
        peers = own[[j for j, h in enumerate(labels) if h == g]]
        result.append(0 if np.ptp(peers) < 1e-9 else (own[i] - peers.mean()) / peers.std())
    return result


def rao_stirling(both, labels, distance):
    apart = np.array([[distance(g, h) for h in labels] for g in labels])
    result = []
    for i in range(len(both)):
        total = both[i].sum()
        result.append(both[i] @ apart @ both[i] / total**2 if total > 0 else NONE)
    return result


def diversity(both):
    result = []
    for row in both:
        p = row[row > 0] / row.sum() if row.any() else row[:0]
        result.append(NONE if len(p) == 0 else 0 if len(p) == 1 else -(p * np.log(p)).sum() / math.log(len(p)))
    return result


def common_contacts(A):
    return A @ A


def overlap(A):
    k, common = A.sum(axis=1), common_contacts(A)
    value = np.full(A.shape, NONE)
    for i, j in zip(*np.nonzero(A)):
        others = (k[i] - 1) + (k[j] - 1) - common[i, j]
        value[i, j] = common[i, j] / others if others > 0 else NONE
    return value


def simmelian(S):
    mutual = ((S > 0) & (S.T > 0)).astype(int)
    return mutual * (mutual @ mutual)


def balance(S):
    with np.errstate(all="ignore"):
        return np.minimum(S, S.T) / np.maximum(S, S.T)


def disparity(S, ends):
    def alone(row, strength):
        k = (row > 0).sum()
        return (1 - strength / row.sum()) ** (k - 1) if k > 1 else 1.0

    value = np.zeros(S.shape)
    for i, j in zip(*np.nonzero(S)):
        value[i, j] = ends(alone(S[i], S[i, j]), alone(S[:, j], S[i, j]))
    return value


def noise_corrected(S):
    """Scores and deviations, the prior of exact moments."""
    N, rows, columns = S.sum(), S.sum(axis=1), S.sum(axis=0)
    scores, deviations = np.full(S.shape, NONE), np.full(S.shape, NONE)
    for i, j in zip(*np.nonzero(S)):
        a_i, b_j, w = rows[i], columns[j], S[i, j]
        kappa = N / (a_i * b_j)
        scores[i, j] = (kappa * w - 1) / (kappa * w + 1)
        mean = a_i * b_j / N**2
        if N <= 1:
            continue
        variance = a_i * b_j * (N - a_i) * (N - b_j) / (N**4 * (N - 1))
        if variance < 1e-12:
            continue
        a = mean**2 / variance * (1 - mean) - mean
        b = mean / variance * (1 - mean) ** 2 - (1 - mean)
        share = (a + w) / (a + b + N)
        d = 1 / (a_i * b_j) - N * (a_i + b_j) / (a_i * b_j) ** 2
        spread = share * (1 - share) * N
        deviations[i, j] = math.sqrt(spread * (2 * (kappa + w * d) / (kappa * w + 1) ** 2) ** 2) if spread >= 0 else NONE
    return scores, deviations


def tail(z):
    return norm.sf(z)


def entropy(counts):
    shares = np.array(list(counts), dtype=float)
    shares = shares[shares > 0] / shares.sum()
    return -(shares * np.log(shares)).sum()


def table(a, b):
    counts = np.zeros((max(a) + 1, max(b) + 1))
    np.add.at(counts, (a, b), 1)
    return counts


def information(a, b):
    counts = table(a, b)
    return entropy(counts.sum(axis=1)) + entropy(counts.sum(axis=0)) - entropy(counts.ravel())


def expected_information(a, b):
    """Over all ways to give the labels of b to the members, by the hypergeometric law of each overlap."""
    n = len(a)
    rows, columns = np.bincount(a).tolist(), np.bincount(b).tolist()
    total = 0
    for x in rows:
        for y in columns:
            for z in range(max(1, x + y - n), min(x, y) + 1):
                law = math.comb(x, z) * math.comb(n - x, y - z) / math.comb(n, y)
                total += z / n * math.log(n * z / (x * y)) * law
    return total


def homophily(A, labels, baseline):
    """Coleman's index of each group of those that have members."""
    n = len(A)
    result = []
    for group in sorted(set(labels)):
        own = np.array([label == group for label in labels])
        ties = A[own].sum()
        share = A[own][:, own].sum() / ties if ties > 0 else NONE
        expected = (own.sum() - 1) / (n - 1) if baseline == "others" and n > 1 else own.sum() / n
        if math.isnan(share) or own.all():
            result.append(NONE)
        else:
            result.append((share - expected) / (1 - expected) if share >= expected else (share - expected) / expected)
    return result


def constant_potts(both, labels, resolution):
    total = 0
    for group in set(labels):
        own = np.array([label == group for label in labels])
        total += both[own][:, own].sum() / 2 - resolution * own.sum() * (own.sum() - 1) / 2
    return total


def map_equation(both, labels):
    """Bits per step of a walk along the ties that is told group by group: Rosvall and Bergstrom's L(M), no teleportation."""
    if not both.any():
        return NONE

    def bits(rates):
        rates = np.array([rate for rate in rates if rate > 0])
        return -(rates * np.log2(rates / rates.sum())).sum()

    visits = both.sum(axis=1) / both.sum()
    exits, total = [], 0
    for group in set(labels):
        own = np.array([label == group for label in labels])
        leave = both[own][:, ~own].sum() / both.sum()
        exits.append(leave)
        total += bits([leave, *visits[own]])
    return total + bits(exits)


def lip(A):
    """The fewest ties missing within the core and present in the periphery, over the cores of those with most ties."""
    degrees = A.sum(axis=1)
    order = np.argsort(-degrees, kind="stable")
    wrong = []
    for size in range(len(A) + 1):
        core, rest = order[:size], order[size:]
        wrong.append(size * (size - 1) / 2 - A[np.ix_(core, core)].sum() / 2 + A[np.ix_(rest, rest)].sum() / 2)
    return min(wrong)


def best_core(A, between):
    """The best correlation of the ties with an ideal core and periphery, over every core; NaN leaves pairs between out."""
    n = len(A)
    off = ~np.eye(n, dtype=bool)
    best = NONE
    for chosen in itertools.product((False, True), repeat=n):
        core = np.array(chosen)
        ideal = np.where(core[:, None] & core, 1.0, np.where(core[:, None] | core, between, 0.0))
        kept = off & ~np.isnan(ideal)
        x, y = A[kept], ideal[kept]
        if len(x) == 0 or x.std() == 0 or y.std() == 0:
            continue
        best = np.fmax(best, np.corrcoef(x, y)[0, 1])
    return best

"""Writes the graphs of this folder with NetworkX 2.8.8 and igraph 0.10.2: python3 make-graphs.py"""
import os

import igraph
import networkx as nx

here = os.path.dirname(os.path.abspath(__file__))
graph = nx.DiGraph()
graph.add_node("__proto__", label="Ada & Söhne", region="Asia")
graph.add_node("b<o>", label="Bo", region="Africa")
graph.add_node("3", region="Asia")
graph.add_node("alone")
graph.add_edge("__proto__", "b<o>", weight=2.5, kind="meeting")
graph.add_edge("b<o>", "__proto__", weight=1.0)
graph.add_edge("b<o>", "3", weight=4.0)
graph.add_edge("3", "3", weight=1.0)
nx.write_gexf(graph, os.path.join(here, "directed.gexf"))
nx.write_graphml_xml(graph, os.path.join(here, "directed.graphml"))

graph = igraph.Graph(n=3, edges=[(0, 1), (1, 2), (0, 1)])
graph.vs["name"] = ["Ada", "Bo", "Cy"]
graph.es["weight"] = [1.5, 2, 3]
graph.write_graphml(os.path.join(here, "igraph.graphml"))

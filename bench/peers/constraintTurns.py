"""The constraint of everyone in the network of the file named."""

import sys

from answers import answers
from packed import graph_of

graph = graph_of(sys.argv[1])
answers(lambda request: graph.constraint(weights="strength"))

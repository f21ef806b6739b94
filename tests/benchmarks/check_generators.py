"""Generators: the order in which they walk through a tree, and its shape."""
import sys

import run_benchmark as generators

size = 10000 if "full" in sys.argv else 100

tree = generators.tree(range(size))
print(list(tree) == list(range(size)), sum(tree), list(tree)[:5])
node, path = tree, []
while node is not None:
    path.append(node.value)
    node = node.left
print(path)
print(generators.tree(range(0)), list(generators.tree(range(1))))

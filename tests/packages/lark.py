"""A parser made of the grammar that rvm parses with; files of the library parsed from rvm's own tokens."""
import os
from collections import Counter

from rvm.syntax import driver, tokenizer
from rvm.tools import lark_parser

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCES = [os.path.join(HERE, name) for name in ("attrs.py", "sympy.py", "networkx.py", "mypy.py")]


def shape(node):
    """The node with its children, to compare."""
    return (node.kind, [child and shape(child) for child in node.children])


def count(node, counts):
    counts[node.kind] += 1
    for child in node.children:
        if child is not None:
            count(child, counts)


def main():
    lark = lark_parser.make_lark()
    for path in SOURCES:
        with open(path) as file:
            tokens = tokenizer.tokenize(file.read(), path)
        tree = lark.parse(tokens, start="file_input")
        counts = Counter()
        count(tree, counts)
        print(os.path.basename(path), len(tokens), sum(counts.values()), counts.most_common(5))
        print(shape(tree) == shape(driver.parse_tokens(tokens, "file_input")))


main()

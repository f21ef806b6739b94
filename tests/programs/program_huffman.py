"""Huffman coding with heapq: the code, the bits, and back."""
import heapq
from collections import Counter


class Leaf:
    def __init__(self, weight, symbol):
        self.weight, self.symbol = weight, symbol

    def codes(self, prefix=""):
        yield self.symbol, prefix or "0"


class Branch:
    def __init__(self, left, right):
        self.left, self.right = left, right
        self.weight = left.weight + right.weight

    def codes(self, prefix=""):
        yield from self.left.codes(prefix + "0")
        yield from self.right.codes(prefix + "1")


def tree_of(text):
    heap = [(n, order, Leaf(n, symbol)) for order, (symbol, n) in enumerate(sorted(Counter(text).items()))]
    heapq.heapify(heap)
    order = len(heap)
    while len(heap) > 1:
        (n1, _, a), (n2, _, b) = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (n1 + n2, order, Branch(a, b)))
        order += 1
    return heap[0][2]


def encode(text, codes):
    return "".join(map(codes.__getitem__, text))


def decode(bits, tree):
    symbols, node = [], tree
    if isinstance(tree, Leaf):
        return tree.symbol * len(bits)
    for bit in bits:
        node = node.left if bit == "0" else node.right
        if isinstance(node, Leaf):
            symbols.append(node.symbol)
            node = tree
    return "".join(symbols)


def pack(bits):
    padded = "1" + bits
    return int(padded, 2).to_bytes((len(padded) + 7) // 8, "big")


def unpack(data):
    return bin(int.from_bytes(data, "big"))[3:]


for text in ("abracadabra", "zzzz", "the quick brown fox jumps over the lazy dog", "caf\u00e9 \u4f60\u597d"):
    tree = tree_of(text)
    codes = dict(tree.codes())
    bits = encode(text, codes)
    data = pack(bits)
    print(tree.weight, len(bits), len(data), decode(unpack(data), tree) == text)
    print(" ".join("%s:%s" % (symbol, code) for symbol, code in sorted(codes.items(), key=lambda item: (len(item[1]), item))))
    assert not any(a != b and b.startswith(a) for a in codes.values() for b in codes.values())
print(pack("101"), unpack(b"\x01\xff"))

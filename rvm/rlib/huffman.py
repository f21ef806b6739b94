"""Huffman codes for compression: the lengths of codes for symbols by how often they come, and the codes.

Codes are no longer than a limit, as DEFLATE wants it.
"""
from rvm.rlib.inflate import reverse

SYMBOL_BITS = 9     # a symbol and its count in one number, to be sorted


def code_lengths(counts, limit):
    """Return the length of each symbol's code: 0 for those that do not come; a single one has 1."""
    lengths = [0] * len(counts)
    order = []
    for symbol in range(len(counts)):
        if counts[symbol] > 0:
            order.append(counts[symbol] << SYMBOL_BITS | symbol)
    sort(order)
    if len(order) == 1:
        lengths[order[0] & (1 << SYMBOL_BITS) - 1] = 1
    if len(order) < 2:
        return lengths
    depths = tree_depths([item >> SYMBOL_BITS for item in order])
    numbers = limited_numbers(depths, limit)
    i = len(order)
    for length in range(1, limit + 1):
        for _ in range(numbers[length]):        # the commonest symbols have the shortest codes
            i -= 1
            lengths[order[i] & (1 << SYMBOL_BITS) - 1] = length
    return lengths


def sort(items):
    """Sort a list of numbers, of which there are few."""
    for i in range(1, len(items)):
        item = items[i]
        j = i
        while j > 0 and items[j - 1] > item:
            items[j] = items[j - 1]
            j -= 1
        items[j] = item


def tree_depths(weights):
    """Return how deep each leaf is in the tree that joins the two lightest again and again; weights are in order."""
    count = len(weights)
    sums = weights + [0] * (count - 1)      # leaves, then the inner nodes, which come in order as well
    parents = [0] * (2 * count - 1)
    leaf = 0
    inner = count
    for node in range(count, 2 * count - 1):
        for _ in range(2):
            if leaf < count and (inner >= node or sums[leaf] <= sums[inner]):
                child = leaf
                leaf += 1
            else:
                child = inner
                inner += 1
            sums[node] += sums[child]
            parents[child] = node
    depths = [0] * (2 * count - 1)
    for node in range(2 * count - 3, -1, -1):
        depths[node] = depths[parents[node]] + 1
    return depths[:count]


def limited_numbers(depths, limit):
    """Return how many codes there are of each length, none longer than the limit, for leaves that are so deep."""
    numbers = [0] * (limit + 1)
    for depth in depths:
        numbers[min(depth, limit)] += 1
    taken = 0           # of the 2**limit codes of the greatest length
    for length in range(1, limit + 1):
        taken += numbers[length] << (limit - length)
    while taken > 1 << limit:       # lengthen the code that costs least, and free one of the longest
        length = limit - 1
        while numbers[length] == 0:
            length -= 1
        numbers[length] -= 1
        numbers[length + 1] += 2
        numbers[limit] -= 1
        taken -= 1
    return numbers


def codes_of(lengths):
    """Return the code of each symbol, its first bit lowest, as it is written."""
    longest = 0
    for length in lengths:
        longest = max(longest, length)
    numbers = [0] * (longest + 1)
    for length in lengths:
        numbers[length] += 1
    nexts = [0] * (longest + 1)
    code = 0
    for length in range(1, longest + 1):
        code = (code + (numbers[length - 1] if length > 1 else 0)) << 1
        nexts[length] = code
    codes = [0] * len(lengths)
    for symbol in range(len(lengths)):
        length = lengths[symbol]
        if length > 0:
            codes[symbol] = reverse(nexts[length], length)
            nexts[length] += 1
    return codes

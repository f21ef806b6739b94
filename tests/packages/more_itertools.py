"""Eighty of its functions, on ranges and words."""
import more_itertools as mi

print(list(mi.chunked(range(7), 3)), list(mi.windowed("abcde", 3)), list(mi.sliced("abcdefg", 3)))
print(mi.first([], "none"), mi.last(range(5)), mi.one([4]), mi.nth_or_last([1, 2], 9), mi.ilen(iter("abc")))
print(list(mi.flatten([[1], [2, 3]])), list(mi.collapse([1, [2, [3, ["four"]]]])))
print(list(mi.interleave_longest([1], "ab")))
print(list(mi.intersperse(0, [1, 2, 3])), list(mi.unique_everseen("AbBa", str.lower)), list(mi.pairwise(range(4))))
print([list(part) for part in mi.split_at("a-b-c", lambda c: c == "-")], list(mi.split_before("OneTwo", str.isupper)))
print(sorted(mi.bucket("a1 b1 a2".split(), key=lambda x: x[0])), list(map(list, mi.consecutive_groups([1, 2, 5]))))
print(list(mi.distinct_permutations([1, 0, 1])), len(list(mi.set_partitions("abcd", 2))), list(mi.partitions("abc")))
print(list(mi.numeric_range(1.0, 3.0, 0.5)), mi.numeric_range(10)[3:5], list(mi.circular_shifts([1, 2, 3])))
print(list(mi.run_length.encode("aabbb")), mi.all_equal("aa"), mi.exactly_n([1, 0], 1), list(mi.locate([0, 1, 1])))
print(list(mi.sort_together([(4, 3), "ab"])), mi.map_reduce("aAb", str.lower, len), mi.minmax([3, 1, 2]))
print(list(mi.stagger([0, 1, 2])), list(mi.zip_offset([0, 1], "ab", offsets=(0, 1))))
print(list(mi.adjacent(bool, [0, 1, 0])))
print(mi.nth_product(1234, range(20), range(20), range(20)), mi.nth_permutation("abcdef", 3, 77),
      mi.permutation_index("cab", "abc"), mi.nth_combination(range(20), 5, 3000))
print(list(mi.sieve(50)), list(mi.factor(360360)), mi.polynomial_from_roots([1, 2, 3]), mi.is_prime(2 ** 31 - 1))
peeked = mi.peekable(range(5))
print(peeked.peek(), peeked[2], next(peeked), list(peeked), mi.spy("abcd", 2)[0])
seen = mi.seekable(iter("abc"))
print(list(seen), seen.seek(1), list(seen), mi.consume(iter("a")))
parts = mi.divide(3, range(10))
print([list(part) for part in parts], [list(part) for part in mi.distribute(3, range(7))], list(mi.padded([1], 0, 3)))
total = 0
for window in mi.windowed(mi.interleave(range(40000), range(40000)), 4):
    total += window[0] * window[3]
print(total, mi.ilen(mi.unique_everseen(i * i % 10007 for i in range(60000))))
print(len(list(mi.powerset(range(12)))), list(mi.substrings("abc")), list(mi.matmul([(7, 5)], [(2,), (3,)])))
try:
    mi.one([1, 2])
except ValueError as error:
    print(error)
try:
    list(mi.zip_equal([1], [1, 2]))
except Exception as error:
    print(type(error).__name__, error)

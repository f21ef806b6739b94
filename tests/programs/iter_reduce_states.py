"""What __reduce__ of iterators returns on the way, at the end and after it, and what __setstate__ does."""
for sequence in (range(5), range(0), range(2**70, 2**70 + 3), range(10, 0, -3), b"", b"ab", "", "ab",
                 "\xe9\u1234", (), (1,), [], [1], range(2**32 + 2)):
    iterator = iter(sequence)
    states = [iterator.__reduce__()[1:]]
    for _ in range(3):
        next(iterator, None)
        states.append(iterator.__reduce__()[1:])
    print(states, iterator.__length_hint__())
    if not isinstance(sequence, range):
        iterator.__setstate__(0)
        print(list(iterator))

for state in 3, 9, -9:
    for sequence in range(5), range(2**70, 2**70 + 5), range(5, 0, -1), b"abcde", "abcde", (1, 2, 3, 4, 5):
        iterator = iter(sequence)
        next(iterator)
        iterator.__setstate__(state)
        print(iterator.__reduce__()[1:], iterator.__length_hint__(), list(iterator))

iterator = iter(range(2**32 + 2))
iterator.__setstate__(2**32 + 1)
print(iterator.__reduce__()[1:], next(iterator), list(reversed(range(3))), reversed(range(3)).__reduce__()[1:])

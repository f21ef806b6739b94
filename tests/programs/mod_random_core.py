"""_random.Random: CPython's numbers for the same seed; and SHA-512."""
from _random import Random
from _sha512 import sha512


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


r = Random(42)
print([r.random() for _ in range(5)])
print([r.getrandbits(bits) for bits in (1, 5, 31, 32, 33, 53, 63, 64, 65, 100, 256, 0)])
for seed in [0, 1, -1, 2 ** 31, 2 ** 32, 2 ** 32 + 1, -2 ** 64, 10 ** 50, True, 1.5, -0.75, (1, 2)]:
    r.seed(seed)
    print(seed, r.random(), r.getrandbits(40))
r.seed(7)
for _ in range(2000):
    r.random()
print(r.random())
state = r.getstate()
print(len(state), state[:3], state[-1])
first = [r.random() for _ in range(3)]
r.setstate(state)
print(first == [r.random() for _ in range(3)])
other = Random()
other.setstate(state)
print(first == [other.random() for _ in range(3)], Random().random() != Random().random())


class Dice(Random):
    def roll(self):
        return 1 + self.getrandbits(16) % 6


dice = Dice(3)
print([dice.roll() for _ in range(10)], isinstance(dice, Random), Random)
attempt(r.getrandbits, -1)
attempt(r.getrandbits, "a")
attempt(r.getrandbits, 2 ** 40)
attempt(r.setstate, [1])
attempt(r.setstate, (1,))
attempt(r.setstate, (-1,) + state[1:])
attempt(r.setstate, state[:-1] + (700,))
attempt(r.seed, [])
for text in [b"", b"abc", b"x" * 111, b"x" * 112, b"y" * 300]:
    print(sha512(text).hexdigest())
digest = sha512(b"one")
copy = digest.copy()
digest.update(b"two")
print(digest.digest()[:8], copy.hexdigest()[:8], digest.digest_size, digest.block_size)

"""random: the numbers of a seed are CPython's."""
import random


for s in [1, 0, -5, 2 ** 100, 'hello', b'xyz', 3.5, '', 'ünï']:
    r = random.Random(s)
    print(s, r.random(), r.getrandbits(70), r.randrange(10, 1000, 7), r.randint(-3, 3), r.choice('abcdef'), r.choices([1, 2, 3], k=4), r.choices('ab', weights=[1, 9], k=5), r.sample(range(100), 5), r.sample([1, 2, 3], 3), r.uniform(1, 2), r.gauss(0, 1), r.gauss(1, 2))

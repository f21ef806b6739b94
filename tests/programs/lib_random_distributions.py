"""random: distributions, state, errors."""
import random


r = random.Random(42)
for i in range(3):
    print(r.normalvariate(1, 2), r.expovariate(1.5), r.betavariate(2, 3), r.gammavariate(0.5, 2), r.gammavariate(1, 2), r.gammavariate(3, 2), r.triangular(1, 5, 2), r.lognormvariate(0, 1), r.vonmisesvariate(1, 2), r.vonmisesvariate(0, 0), r.paretovariate(3), r.weibullvariate(1, 2))

l = list(range(20))
r.shuffle(l)
print(l, r.randbytes(5), r.sample('abc', 4, counts=[2, 3, 4]), r.sample(range(10 ** 6), 30))
st = r.getstate()
a = r.random()
r.setstate(st)
print(a == r.random(), st[0], len(st[1]), st[2])
random.seed(7)
print(random.random(), random.randint(1, 6), random.choice([1, 2]), random.gauss())
print(random.normalvariate())
random.seed('v1', version=1)
print(random.random())
for bad in [
        lambda: random.randrange(0),
        lambda: random.randrange(5, 2),
        lambda: random.choice([]),
        lambda: random.sample([1], 2),
        lambda: random.sample({1}, 1),
        lambda: random.randrange(1, 2, 0),
        lambda: random.choices([1, 2], [1]),
        lambda: random.choices([1], [0]),
        lambda: random.seed([]),
        lambda: random.choices([1, 2], 5),
        lambda: random.gammavariate(0, 1),
        lambda: random.setstate((9,))]:
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


class R(random.Random):

    def random(self):
        return 0.25


print(R().randrange(100), R().choice('abcd'), R().shuffle([1, 2]))
print(random.Random(5).random() == random.Random(5).random(), random.random() < 1)

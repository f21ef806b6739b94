"""The names of collections.abc."""
import collections.abc as c


for n in c.__all__:
    print(n, getattr(c, n))

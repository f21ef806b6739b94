"""The names of collections.abc."""
import collections
import collections.abc as c


for n in c.__all__:
    print(n, getattr(c, n))

print(c is collections.abc, c.__name__)

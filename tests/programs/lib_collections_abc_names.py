"""The names of collections.abc."""
import collections

print(collections.abc.Mapping)      # without an import of its own

import collections.abc as c


for n in c.__all__:
    print(n, getattr(c, n))

print(c is collections.abc, c.__name__)

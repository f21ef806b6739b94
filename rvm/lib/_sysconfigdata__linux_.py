"""How rvm was built, for sysconfig: nothing is compiled in C for it, so there is little to say.

Modules in C would have the suffix EXT_SUFFIX; none can be loaded.  Tools for packages take from it what to call wheels
that are for rvm alone, and some refuse to work where it is empty.
"""

build_time_vars = {"EXT_SUFFIX": ".rvm-311.so", "HAVE_FORK": 0, "MULTIARCH": "", "Py_DEBUG": 0, "Py_ENABLE_SHARED": 0,
                   "SHLIB_SUFFIX": ".so", "SOABI": "rvm-311", "WITH_DOC_STRINGS": 1, "WITH_THREAD": 0}

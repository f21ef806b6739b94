"""How rvm was built, for sysconfig: nothing is compiled in C for it, so there is little to say."""

build_time_vars = {"EXT_SUFFIX": "", "HAVE_FORK": 0, "MULTIARCH": "", "Py_DEBUG": 0, "Py_ENABLE_SHARED": 0,
                   "SHLIB_SUFFIX": ".so", "SOABI": "", "WITH_DOC_STRINGS": 1, "WITH_THREAD": 0}

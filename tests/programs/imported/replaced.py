"""A module that puts something else in its place."""
import sys


class Stand:
    name = "stands for the module"

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return "made " + name


sys.modules[__name__] = Stand()

"""Classes that are as those which CPython has in C: nothing can be set in them, and none is derived from them."""


class Fixed(type):
    """The type of such classes.  One without an attribute `name` is a base of others, and not for programs."""

    def __new__(cls, name, bases, names):
        for base in bases:
            if "name" in vars(base):
                raise TypeError("type '%s.%s' is not an acceptable base type" % (base.__module__, base.__name__))
        return type.__new__(cls, name, bases, names)

    def __setattr__(self, name, value):
        raise TypeError("cannot set '%s' attribute of immutable type '%s.%s'" % (name, self.__module__, self.__name__))

    def __delattr__(self, name):
        Fixed.__setattr__(self, name, None)

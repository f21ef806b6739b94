"""A module without __all__."""
print("running", __name__)
public = "public"
_private = "private"
__dunder__ = "dunder"


def function():
    return public, __name__


class Thing:
    pass

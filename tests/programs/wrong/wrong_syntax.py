"""A module with an error in its syntax."""


def broken(:
    pass

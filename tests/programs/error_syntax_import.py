# from ... import * inside of a function.
def load():
    from math import *
    return pi

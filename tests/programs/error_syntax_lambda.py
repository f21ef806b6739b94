# A lambda with an annotation.
double = lambda x: int: x * 2

"""All comparisons of floats, NaN among them, one after the other in loops."""
NAN = float("nan")
VALUES = [0.0, -0.0, 1.5, float("inf"), NAN]


def compare(a, b):
    return a < b, a >= b, a > b, a <= b, a == b, a != b, b < a, b >= a, b > a, b <= a


def branch(a, b):
    taken = ""
    if a < b:
        taken += "<"
    if a >= b:
        taken += ">="
    if not a > b:
        taken += " not >"
    if not a <= b:
        taken += " not <="
    return taken


def survey(a, b, n):
    for i in range(n):
        result = compare(a, b), branch(a, b)
    return result


for a in VALUES:
    for b in VALUES:
        print(a, b, survey(a, b, 2000))

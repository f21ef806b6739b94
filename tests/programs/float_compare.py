"""Comparisons of floats with integers are exact."""
values = [2 ** 53, 2 ** 53 + 1, float(2 ** 53), float(2 ** 53 + 2), 10 ** 400, -(10 ** 400), float("inf"), -float("inf"),
          0, 0.0, -0.0, True, 1.0, 0.5, -1]
for left in values:
    print("".join("<" if left < right else ">" if left > right else "=" if left == right else "?" for right in values))
print(sorted([3, 1.5, True, 2 ** 60, -0.5, 1e10, float(2 ** 60) * 2]))
nan = float("nan")
print([nan < 1, nan > 1, nan == nan, nan != nan, nan <= nan], max(nan, 1) != max(nan, 1), max(1, nan), min(1, nan))
print(1 == 1.0 == True, {1: "a", 1.0: "b", True: "c"}, hash(1) == hash(1.0) == hash(True), 2 ** 53 == 2.0 ** 53)
print(10 ** 22 == 1e22, 10 ** 23 == 1e23, 3 < 3.0000001, 1e-320 > 0, 0.1 + 0.2 == 0.3, 1 < 1.5 < 2 <= 2.0)
for action in (lambda: 1.0 < "a", lambda: 1.0 < None, lambda: 1.0 < 1j, lambda: [] >= 1.0):
    try:
        print(action())
    except TypeError as error:
        print(error)
print(1.0 == "a", 1.0 != None, 1.0 == 1 + 0j, 1.5 != 1.5j)

# Crashes with retrace_limit=1 and 5: the loop that was traced again took over a value that was not there.
def inner(n):
    for j in range(n):
        i = 2
        while i:
            i -= 1
            if j == n // 2:
                pass
    return i, j


def chosen(n):
    for j in range(n):
        for x in (0, j):
            y = x
        max(y, 7)
    return x, y


print(inner(50), chosen(50), inner(1300), chosen(1300))

# A wrong result: a test of `now` made a later test of `before` go away, whatever way had set them.
def steps(n):
    before, now = 0, 1
    lower = higher = 0
    i = 0
    while i < n:
        if now < 1000000:
            higher += 1
        if before < 1000000:
            lower += 1
        i += 1
        if i % 7 == 3:
            before = n * 5000000
            now = i & 3
        else:
            before = i * 3
            now = before + 1
    return lower, higher


print(steps(10000))

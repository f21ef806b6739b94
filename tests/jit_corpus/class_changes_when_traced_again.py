# An abort with retrace_limit=5: a variable whose class changes was looked into as if it were what it is elsewhere.
def run(n):
    j = 1
    seen = []
    while True:
        j += 1
        if j >= n:
            break
        for x in (0, float()):
            y = x
        seen.append(y)
    return len(seen), y


print(run(50))

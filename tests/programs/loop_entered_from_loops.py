"""Hot loops in loops: an inner one is entered anew in each round, by values of several types and with old variables."""


def sums(rows, columns):
    total = 0
    for row in range(rows):
        weight = row * 0.5
        for column in range(columns):
            product = weight * column
            if column % 3:
                last = product
            total += product
        total -= last
    return total, product, column


print(sums(300, 7), sums(200, 4))


def grows(rounds):
    steps = 0
    for limit in range(rounds):
        n = limit
        while n > 1:
            half = n // 2
            odd = n - half * 2
            n = half + odd
            steps += 1
        else:
            steps += half if limit > 1 else 0
    return steps, half, odd


print(grows(3000))


def mixed(values, rounds):
    found = []
    for i in range(rounds):
        value = values[i % len(values)]
        for step in values:
            value = value + step
        found.append(value)
    return found[:6], sum(found)


print(mixed([1, 2, 3], 400))
print(mixed([1, 2.5, True], 400))
print(mixed([2 ** 62, 1, 2 ** 62], 200))


# What a handler, a `finally` or locals() reads of a round before, or of the time before the loop.

def handled(rounds):
    state = "before"
    seen = {}
    for i in range(rounds):
        try:
            for j in range(i % 5):
                if i % 7 == 3:
                    raise KeyError(j)
                state = i * j
        except KeyError:
            kind = type(state).__name__ + str(state if state == "before" else "")
            seen[kind] = seen.get(kind, 0) + 1
        finally:
            j = None
    return state, seen


print(handled(2000))


def looked_at(rounds):
    names = set()
    inner = 0
    for i in range(rounds):
        for k in range(3):
            names.add(" ".join(sorted(locals())))
            inner = k
    return sorted(names), inner


print(looked_at(500))


def unbound(rounds):
    errors = 0
    for i in range(rounds):
        for k in range(i % 4):
            try:
                errors += late
            except UnboundLocalError:
                errors += 1000
            late = k
            if k == 2:
                del late
    return errors


print(unbound(1000))


def yields(rows):
    for row in range(rows):
        for column in range(row % 4):
            place = row * 10 + column
            yield place
        while row > 90:
            row -= 7
            yield -row


print(sum(yields(1000)), list(yields(8)))

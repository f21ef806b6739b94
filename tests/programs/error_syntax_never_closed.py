# A bracket that is never closed.
def total(items):
    return sum(items


print(total([1]))

# An unexpected indent is told before the bracket that is closed too often below it.
total = 0
    total += 1
print(total))

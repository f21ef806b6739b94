# return outside of a function.
for n in range(3):
    if n == 2:
        return n

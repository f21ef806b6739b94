# An assignment to what is no target.
x = 1
x + 1 = 2

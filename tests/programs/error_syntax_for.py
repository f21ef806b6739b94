# A for statement without in.
for x range(3):
    print(x)

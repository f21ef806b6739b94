# What binds more tightly is deeper in the tree.
a, b, c = 2, 3, 4
print(a + b * c)
print((a + b) * c)
print(-a ** b if a < b < c else not a)

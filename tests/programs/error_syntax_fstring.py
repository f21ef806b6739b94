# An expression in an f-string that is wrong.
name = "x"
print(f"{name!z}")

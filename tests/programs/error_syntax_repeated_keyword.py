# A keyword given twice.
print("a", end="", end="\n")

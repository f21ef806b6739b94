# A positional argument behind a keyword.
print("a", sep="", "b")

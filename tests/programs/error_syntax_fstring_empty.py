# An empty expression in an f-string.
print("fine")
print(f"value: {}")

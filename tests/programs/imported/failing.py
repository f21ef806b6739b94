"""A module that fails while it runs."""
before = 1
print("failing module runs")
raise ValueError("no good")

"""A submodule that only `import *` or name brings."""
print("solid runs")
faces = 6

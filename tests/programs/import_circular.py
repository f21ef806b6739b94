"""Modules that import each other: each sees what the other has so far."""
import sys

sys.path.insert(0, sys.path[0] + "/imported")
import left
print(left.call(), sys.modules["right"].seen)
from right import late
print(late, left.right.left is left)

"""The other of two modules that import each other."""
print("right begins")
early = "early right"
import left
seen = left.early, hasattr(left, "late")
try:
    from left import late
except ImportError as error:
    print(str(error).split(" (")[0] + " (...)")
late = "late right"
print("right ends")

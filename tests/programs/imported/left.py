"""One of two modules that import each other."""
print("left begins")
early = "early left"
import right
from right import early as right_early
late = "late left"
print("left ends, right knows", right.seen)


def call():
    return right.late, right_early

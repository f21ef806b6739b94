"""sys.exit with a number: the exit status, without words."""
import sys

try:
    print("in try")
    sys.exit(7)
except Exception:
    print("not an Exception")
finally:
    print("finally")

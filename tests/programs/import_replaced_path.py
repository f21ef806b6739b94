"""sys.path may be another list than at the start, of other folders alone: also for packages without an __init__."""
import sys

folder = sys.path[0]
before = sys.path
sys.path = [folder + "/imported"]
import plain
print(plain.__file__ == folder + "/imported/plain.py")
try:
    import nothing_of_this_name
except ImportError as error:
    print(error)

sys.path = (folder,)
import imported.plain
print(imported.plain is plain, imported.plain.__file__ == plain.__file__)
print([path[len(folder):] for path in imported.__path__])

for wrong in 5, None:
    sys.path = wrong
    try:
        import nothing_of_this_name
    except TypeError as error:
        print(error)
sys.path = before

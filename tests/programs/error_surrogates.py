# Lone surrogates: standard output refuses them, standard error shows their escape sequences.
import sys

try:
    print("\udc80")
except UnicodeEncodeError as error:
    print(error)
print("a \ud800 b", file=sys.stderr)
raise ValueError("\udc80 é")

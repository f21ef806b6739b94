# The program ends after a `try` without handlers.
try:
    print("never printed")

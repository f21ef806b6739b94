# Two errors: the parser stops at the first, and does not see the indentation of the second.
def report(names):
    for name in names:
        print(name name)
   return len(names)

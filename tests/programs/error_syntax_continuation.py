# A backslash with something behind it.
x = 1 + \ # comment
    2

# A line that goes back to no indentation before it.
if True:
        x = 1
    y = 2

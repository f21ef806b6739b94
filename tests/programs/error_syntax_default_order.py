# A parameter without a default behind one with.
def area(width=1, height):
    return width * height

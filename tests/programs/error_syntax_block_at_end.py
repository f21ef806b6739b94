# The program ends where a block should begin: no caret, as there is nothing to point at.
def area(shape):
    if shape.sides == 4:
        return shape.width * shape.height
    else:

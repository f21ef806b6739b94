# A parameter's name given twice.
def area(width, height, width=2):
    return width * height

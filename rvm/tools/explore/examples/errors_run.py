# An exception goes from frame to frame until one handles it; each frame that it leaves is a line of the traceback.
def divide(a, b):
    return a / b


def careful(a, b):
    try:
        return divide(a, b)
    except ZeroDivisionError as error:
        print("handled:", error)
        return None
    finally:
        print("in any case")


print(careful(6, 3))
print(careful(6, 0))
print(divide(6, 0))

# Each scope has code of its own; it says where each of its names is kept.
factor = 10             # a global: in the module's namespace, found by its name


def scaled(numbers):    # a local: in a slot of the frame, found by its number
    count = 0

    def scale(number):  # of an outer function: in a cell that both functions hold
        nonlocal count
        count += 1
        return number * factor

    return [scale(number) for number in numbers], count


print(scaled([1, 2, 3]))

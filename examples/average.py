"""Print the average of some numbers: the script that docs/how-it-runs.md follows."""


def average(numbers):
    total = 0
    for number in numbers:
        total += number
    return total / len(numbers)


print(average([3, 4, 8]))

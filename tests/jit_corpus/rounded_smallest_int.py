# Wrong results near -2**63: `//` and `*` behind `%` lost their overflow, and a test of the number was known too early.
def rounded(numbers):
    results = []
    for number in numbers:
        rest = number % 10
        results.append(number // 10 * 10)
    return results[-1], rest


def count(numbers):
    total = 0
    for number in numbers:
        if number % 10 > 0:
            if number == -2**63:
                total += 1
            else:
                total += 2
    return total


print(rounded(list(range(3000)) + [-2**63 + 1]))
print(count(range(3000)), count([-2**63] * 10), count(list(range(2000)) + [-2**63] * 1000))

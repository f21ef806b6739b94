"""Arithmetic of big integers."""
factorial = 1
for n in range(1, 61):
    factorial *= n
print(factorial)
fibonacci = [0, 1]
while len(fibonacci) < 300:
    fibonacci.append(fibonacci[-1] + fibonacci[-2])
print(fibonacci[-1], fibonacci[150] - fibonacci[149] == fibonacci[148])
a, b = 3 ** 150, 7 ** 90
print(a * b, a - b, b - a, a // b, a % b, -a // b, -a % b, sep="\n")
print(a > b, a == 3 ** 150, a != b, a < 1.5, a > 1e300, hash(a) == hash(3 ** 150))
print(2 ** 63 - 1, 2 ** 63, -(2 ** 63), -(2 ** 63) - 1, 2 ** 63 - 2 ** 63, type(2 ** 64 - 2 ** 64))
print((2 ** 62) + (2 ** 62), (2 ** 31) * (2 ** 32), -(-(2 ** 63)), abs(-(2 ** 63)), 3037000500 ** 2)
gcd, left, right = None, 2 ** 100 * 3 ** 20, 2 ** 50 * 3 ** 30
while right:
    left, right = right, left % right
print(left == 2 ** 50 * 3 ** 20)
digits = str(2 ** 3000)
print(len(digits), sum(map(int, digits)), int(digits) == 2 ** 3000, int(digits[::-1]) % 9)
number = 10 ** 50
number += 1
number -= 10 ** 50
print(number, number is not None)
root = 10 ** 100
guess = root
while guess * guess > root:
    guess = (guess + root // guess) // 2
print(guess == 10 ** 50)

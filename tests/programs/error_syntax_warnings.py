"""SyntaxWarnings: printed when the program is compiled, with their lines."""
x = 1
print(x is 1, x is not 'a', 1 is x is 2)
print(x is (), x is None or x is ... or x is True)
try:
    assert (x, 'message')
    while x is 0:
        pass
    (1, 2)(3)
except TypeError as error:
    print(error)


def not_called():
    [1, 2](3), {1: 2}(4), {5}(6), 'a'(9), f'{x}'(10), None(1)
    (lambda: 0)(1), (item for item in x)(7)
    [1, 2][3, 4], 'abc'['d'], [1][1.5], {1}[2], 1[2]
    [1][True], 'abc'[1:2], [1][x], {1: 2}['a']
    -1(2)


print('done')

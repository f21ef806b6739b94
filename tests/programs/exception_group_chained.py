def f():
    try:
        1/0
    except ZeroDivisionError as z:
        raise KeyError('k') from z
try: f()
except KeyError as e: x = e
try:
    try: [][1]
    except IndexError: raise ValueError('ctx')
except ValueError as e: y = e
e = ValueError('noted'); e.add_note('n1'); 
def h():
    raise BaseExceptionGroup('all', [x, y, e, SyntaxError('bad', ('nofile', 3, 4, 'a b c', 3, 6))])
h()

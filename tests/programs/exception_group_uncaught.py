def f(x):
    raise ValueError(x)
def catch(x):
    try: f(x)
    except ValueError as e: return e
g = ExceptionGroup('outer', [catch(1), TypeError('multi\nline'), ExceptionGroup('inner', [catch(2), KeyError('k')])])
g.add_note('a note\nof two lines')
raise g

try:
    raise ExceptionGroup('first', [ValueError(1)])
except ExceptionGroup as e:
    try:
        1/0
    except ZeroDivisionError as z:
        raise ExceptionGroup('second', [OSError(2, 'x')]) from z

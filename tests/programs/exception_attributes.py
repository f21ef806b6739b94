"""What the exception types keep of their arguments, and how they print."""


def show(error, *names):
    print(repr(error), '|', error, '|', *[repr(getattr(error, name)) for name in names])


def attempt(action, *args, **keywords):
    try:
        print(repr(action(*args, **keywords)))
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)


for arguments in [(), ('k',), ('a', 'b')]:
    show(KeyError(*arguments))
    show(StopIteration(*arguments), 'value')
    show(SystemExit(*arguments), 'code')
    show(OSError(*arguments), 'errno', 'strerror')
show(OSError(2, 'no file', 'name'), 'errno', 'strerror', 'filename', 'filename2', 'args')
show(OSError(2, 'no file', 'from', None, 'to'), 'filename', 'filename2')
show(OSError(1, 2, 3, 4, 5, 6), 'errno')
for number in (1, 2, 3, 4, 10, 11, 13, 17, 20, 21, 32, 103, 104, 110, 111, 9999):
    print(number, type(OSError(number, '')).__name__, type(PermissionError(number, '')).__name__)
changed = OSError(2, 'm')
changed.errno = 5
show(changed, 'args')

show(ImportError('m', name='n', path='p'), 'name', 'path', 'msg')
show(ImportError('a', 'b'), 'name', 'msg')
show(NameError('m', name='x'), 'name')
show(AttributeError('m', name='x', obj=3), 'name', 'obj')
for kind in (ImportError, NameError, AttributeError, Exception, OSError):
    attempt(kind, 'm', unknown=1)

place = ('folder/file.py', 1, 2, 'text')
show(SyntaxError('msg', place), 'filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset')
show(SyntaxError('msg', place + (3, 4)), 'end_lineno', 'end_offset', 'print_file_and_line')
show(SyntaxError('msg'), 'msg', 'lineno')
show(SyntaxError(), 'msg')
attempt(SyntaxError, 'm', (1, 2))
attempt(SyntaxError, 'm', place + (3,))

show(UnicodeDecodeError('utf-8', b'a\xffc', 1, 2, 'bad'), 'encoding', 'object', 'start', 'end', 'reason')
show(UnicodeDecodeError('utf-8', b'a\xffc', 1, 3, 'bad'))
show(UnicodeEncodeError('ascii', 'a\xe9', 1, 2, 'bad'))
show(UnicodeTranslateError('a\u1234b', 1, 2, 'bad'))
attempt(UnicodeDecodeError, 1)
attempt(UnicodeEncodeError, 'a', b'b', 1, 2, 'c')

# Such attributes are none of the object's own.
print(OSError(2, 'm').__dict__, 'errno' in OSError.__dict__)
for error in (Exception(1), OSError(2, 'm', 'f'), ImportError('m', name='n')):
    print(error.__reduce__())


class Own(Exception):
    def __init__(self, a, b=2):
        self.a = a


own = Own(5, b=3)
show(own, 'args', '__dict__')
print(own.__reduce__(), Exception.__new__(Own, 1, 2).args)
own.args = [7, 8]
own.__setstate__({'c': 1})
show(own, 'args', 'c')
for name, value in [('__cause__', 1), ('__context__', 1), ('__traceback__', 1), ('__suppress_context__', 1), ('args', 1)]:
    attempt(setattr, own, name, value)
    attempt(delattr, own, name)

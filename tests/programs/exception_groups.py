"""ExceptionGroup and BaseExceptionGroup: making, splitting, deriving."""


def attempt(action, *args):
    try:
        print(repr(action(*args)))
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)


inner = ExceptionGroup('inner', [ValueError(2), KeyError('k')])
group = ExceptionGroup('outer', [ValueError(1), TypeError('t'), inner])
print(repr(group), str(group), group.message, group.exceptions[1:], group.args[0])
for condition in (ValueError, (KeyError, TypeError), OSError, ExceptionGroup, 1, (1,),
                  lambda error: isinstance(error, KeyError)):
    attempt(group.subgroup, condition)
    attempt(group.split, condition)
attempt(group.derive, [OSError(1)])
for arguments in [('a', []), ('a', 1), (1, [ValueError()]), ('a', [1]), ('a', [KeyboardInterrupt()]), ('a',), (),
                  ('a', [ValueError()], 1), ('a', {ValueError()})]:
    attempt(ExceptionGroup, *arguments)
attempt(BaseExceptionGroup, 'a', [KeyboardInterrupt()])
attempt(BaseExceptionGroup, 'a', [ValueError()])
attempt(setattr, group, 'message', 'new')
attempt(BaseExceptionGroup('a', (ValueError(), KeyboardInterrupt())).split, Exception)


class Mine(ExceptionGroup):
    def derive(self, exceptions):
        return Mine(self.message, exceptions)


class Undeclared(BaseExceptionGroup):
    pass


class Mixed(ExceptionGroup, ValueError):
    pass


mine = Mine('mine', [ValueError(1), TypeError(2)])
mine.add_note('noted')
mine.__cause__ = KeyError('cause')
match, rest = mine.split(ValueError)
print(match, rest, match.__notes__, repr(rest.__cause__), type(rest), match.__notes__ is mine.__notes__)
attempt(Undeclared('x', [ValueError()]).subgroup, ValueError)
print(Mixed.__mro__)
print(isinstance(group, Exception), ExceptionGroup.__bases__, BaseExceptionGroup[int])
try:
    raise group
except ExceptionGroup as caught:
    part = caught.subgroup(KeyError)
    print(part.__traceback__ is caught.__traceback__, part.exceptions[0].exceptions)

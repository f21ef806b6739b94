"""Where the arguments of a call with keywords go: found once for the names of a call, and kept with the callee's code.

Without a JIT, calls with keywords are begun by it; traces know the names, and bind them with rvm.interp.binding.
"""
from rvm.code.code import CO_VARARGS, CO_VARKEYWORDS
from rvm.interp.binding import parameter_index
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.jit import dont_look_inside, elidable
from rvm.rlib.objectmodel import dont_inline, try_inline

MOST_BEHIND = 7     # kept for a function besides the last


class KeywordCall(object):
    """The calls of a function with `count` arguments, of which a tuple names the last ones."""
    _immutable_fields_ = ["count", "is_usual", "registers[*]", "missing[*]", "defaults", "unnamed[*]"]

    def __init__(self, w_names, count, is_usual, registers, missing, defaults, unnamed):
        self.w_names = w_names
        self.count = count
        self.is_usual = is_usual        # if not, rvm.interp.binding binds the arguments, or finds the error
        self.registers = registers      # of each argument
        self.missing = missing          # the registers of parameters that get their defaults,
        self.defaults = defaults        # ... and how many defaults there must be for that
        self.unnamed = unnamed          # the registers of keyword-only parameters that get theirs
        self.behind = None              # another KeywordCall of the same function, or None
        self.depth = 0                  # how many are behind

    def keep(self, before):
        """Keep `before` behind this one, unless there are enough."""
        if before is not None and before.depth < MOST_BEHIND:
            self.behind = before
            self.depth = before.depth + 1


@try_inline
def keyword_call(code, w_names, count):
    """Return the KeywordCall of a function's code."""
    known = code.keyword_call
    if known is not None and known.w_names is w_names and known.count == count:
        return known
    return other_keyword_call(code, w_names, count)


@dont_inline
@dont_look_inside
def other_keyword_call(code, w_names, count):
    """Do the same as keyword_call() where the last call was another one."""
    known = code.keyword_call
    while known is not None:
        if known.w_names is w_names and known.count == count:
            return known
        known = known.behind
    code.complete()
    found = find_keyword_call(code, w_names, count)
    found.keep(code.keyword_call)
    code.keyword_call = found
    return found


def find_keyword_call(code, w_names, count):
    """Make the KeywordCall of complete code."""
    names = keyword_names(w_names)
    positional = count - len(names)
    is_usual = 0 <= positional <= code.argcount and code.flags & (CO_VARARGS | CO_VARKEYWORDS) == 0
    registers = numbers(0, positional)
    for name in names:
        register = parameter_index(code, name)      # -1 if there is none
        if register < positional or register < code.posonlyargcount:
            is_usual = False
        registers.append(register)
    missing = [i for i in numbers(positional, code.argcount) if i not in registers]
    defaults = code.argcount - missing[0] if len(missing) > 0 else 0
    unnamed = [i for i in numbers(code.argcount, code.argcount + code.kwonlyargcount) if i not in registers]
    return KeywordCall(w_names, count, is_usual, registers[:], missing[:], defaults, unnamed[:])


def named_default(w_function, code, register):
    """Return the default of the keyword-only parameter in a register, or None (machine-level) if it has none."""
    if w_function.w_kwdefaults is None:
        return None
    return w_function.w_kwdefaults.getitem_str(code.details.varnames[register])


def numbers(start, stop):
    """Return the numbers from `start` to before `stop` as a list."""
    result = []
    for i in range(start, stop):
        result.append(i)
    return result


@elidable
def keyword_names(w_names):
    """Return the names in a tuple of str."""
    assert isinstance(w_names, W_Tuple)
    return [w_name.text() for w_name in w_names.items_w]

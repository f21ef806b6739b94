"""compile, and what compiling needs to know of characters."""
from rvm.modules._sre import characters, codes, sre
from rvm.modules._sre.pattern import BOTH, BYTES, TEXT, W_Pattern
from rvm.objects import protocol
from rvm.objects.containers.listobject import W_List
from rvm.objects.dictobject import W_Dict
from rvm.objects.errors import overflow_error, type_error
from rvm.objects.intobject import W_Int, W_Long
from rvm.objects.root import w_None
from rvm.objects.strobject import LAST_CODE_POINT, W_Str
from rvm.objects.tupleobject import W_Tuple

sre.value("MAGIC", W_Int(codes.MAGIC))
sre.value("CODESIZE", W_Int(codes.CODESIZE))
sre.value("MAXREPEAT", W_Int(codes.MAXREPEAT))
sre.value("MAXGROUPS", W_Int(codes.MAXGROUPS))


@sre.function("compile(pattern, flags: cint, code, groups: int, groupindex, indexgroup)")
def compile_(w_pattern, flags, w_code, groups, w_groupindex, w_indexgroup):
    if not isinstance(w_code, W_List):
        raise wrong_argument("code", "list", w_code)
    if not isinstance(w_groupindex, W_Dict):
        raise wrong_argument("groupindex", "dict", w_groupindex)
    if not isinstance(w_indexgroup, W_Tuple):
        raise wrong_argument("indexgroup", "tuple", w_indexgroup)
    items = [code_of(w_item) for w_item in w_code.items_w()]
    kind = kind_of(w_pattern)
    if groups < 0 or groups > len(items):
        groups = -1         # there are no codes for so many: the reader refuses them
    w_made = W_Pattern(w_pattern, kind, flags, items, groups, w_groupindex, w_indexgroup.items_w)
    w_made.make_program(kind != BYTES)      # invalid codes are refused at once
    return w_made


def wrong_argument(name, wanted, w_given):
    given = "None" if w_given is w_None else protocol.type_name(w_given)
    return type_error("compile() argument '%s' must be %s, not %s" % (name, wanted, given))


def code_of(w_item):
    """Return an item of the list of codes."""
    if isinstance(w_item, W_Int):
        if w_item.value < 0:
            raise overflow_error("can't convert negative value to unsigned int")
        if w_item.value > codes.LARGEST_CODE:
            raise overflow_error("regular expression code size limit exceeded")
        return w_item.value
    if isinstance(w_item, W_Long):
        if w_item.big.sign < 0:
            raise overflow_error("can't convert negative value to unsigned int")
        raise overflow_error("Python int too large to convert to C unsigned long")
    raise type_error("an integer is required")


def kind_of(w_pattern):
    """Return what a pattern can be matched with."""
    if w_pattern is w_None:
        return BOTH
    if w_pattern.is_text():
        return TEXT
    if w_pattern.buffer_data() is not None:
        return BYTES
    raise type_error("expected string or bytes-like object, got '%s'" % protocol.type_name(w_pattern))


@sre.function("getcodesize() -> int")
def getcodesize():
    return codes.CODESIZE


# Characters.

@sre.function("ascii_iscased(character: cint, /) -> bool")
def ascii_iscased(point):
    return characters.ascii_iscased(point)


@sre.function("unicode_iscased(character: cint, /) -> bool")
def unicode_iscased(point):
    return 0 <= point <= LAST_CODE_POINT and characters.unicode_iscased(point)


@sre.function("ascii_tolower(character: cint, /) -> int")
def ascii_tolower(point):
    return characters.ascii_lower(point)


@sre.function("unicode_tolower(character: cint, /) -> int")
def unicode_tolower(point):
    if not 0 <= point <= LAST_CODE_POINT:
        return point
    return characters.unicode_lower(point)


sre.value("copyright", W_Str(" SRE 2.2.2 Copyright (c) 1997-2002 by Secret Labs AB "))

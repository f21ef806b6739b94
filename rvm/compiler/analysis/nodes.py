"""Questions about single nodes of the syntax tree that more than one stage asks.

This module knows nothing of scopes or of code.
"""
from rvm.listing import SourceRange
from rvm.objects.containers.bitsets import pack
from rvm.objects.containers.setobject import W_FrozenSet
from rvm.objects.root import w_None
from rvm.objects.text.literals import W_Float, W_Int, W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.floats import float_hash, isnan
from rvm.syntax import ast


def range_of(position):
    """Return the SourceRange of an ast.Located, None if it has none."""
    if position is None or position.lineno <= 0:
        return None
    return SourceRange(position.lineno, position.col_offset, position.end_lineno, position.end_col_offset)


def has_starred(nodes):
    """True if one of the expressions is `*x`."""
    return index_of_starred(nodes) >= 0


def index_of_starred(nodes):
    """Return the index of the first starred expression, or -1."""
    for i in range(len(nodes)):
        if isinstance(nodes[i], ast.Starred):
            return i
    return -1


def elements_of(node):
    """Return the elements of a tuple or list display; None for another node."""
    if isinstance(node, ast.Tuple):
        return node.elts
    if isinstance(node, ast.List):
        return node.elts
    return None


def tuple_of_constants(nodes):
    """Return the tuple object of expressions that are all constants, or None."""
    items_w = []
    for node in nodes:
        if not isinstance(node, ast.Constant):
            return None
        items_w.append(node.value)
    return W_Tuple(items_w[:])


def frozenset_of_constants(nodes):
    """Return the frozenset of expressions that are all constant strs, all small ints or all floats; of others None.

    It keeps no hashes of strs, which are others in each run.
    """
    w_tuple = tuple_of_constants(nodes)
    if w_tuple is None:
        return None
    w_set = W_FrozenSet()
    w_first = w_tuple.items_w[0]
    for w_item in w_tuple.items_w:
        if w_item.gettype() is not w_first.gettype():
            return None
        if isinstance(w_item, W_Float):
            if isnan(w_item.value):
                return None
            w_set.setitem_hashed(w_item, float_hash(w_item.value), w_None)
        elif type(w_item) is W_Str or type(w_item) is W_Int:
            w_set.add(w_item)
        else:
            return None
    pack(w_set)
    return w_set


def keyword_values(keywords):
    return [keyword.value for keyword in keywords]


def keyword_name(keyword):
    """Return the name, as an object, of a keyword that is not `**`."""
    name = keyword.arg
    assert name is not None
    return W_Str(name)


def keyword_names(keywords):
    """Return the tuple object of the names of keywords none of which is `**`."""
    names_w = [keyword_name(keyword) for keyword in keywords]
    return W_Tuple(names_w[:])


def has_double_star(keywords):
    """True if one of the keywords is `**x`."""
    for keyword in keywords:
        if keyword.arg is None:
            return True
    return False


def is_wildcard(pattern):
    """True for the pattern `_`."""
    return isinstance(pattern, ast.MatchAs) and pattern.pattern is None and pattern.name is None


def are_wildcards(patterns):
    """True for `[_, *_]` and the like, which are matched by length alone."""
    for pattern in patterns:
        if not is_wildcard(pattern) and not is_unnamed(pattern):
            return False
    return True


def index_of_star(patterns):
    """Return the index of the first `*name` or `*_` among a sequence's patterns, or -1."""
    for i in range(len(patterns)):
        if isinstance(patterns[i], ast.MatchStar):
            return i
    return -1


def is_unnamed(pattern):
    """True for the pattern `*_`."""
    return isinstance(pattern, ast.MatchStar) and pattern.name is None


def first_part(dotted):
    """Return `a` of `a.b.c`."""
    dot = dotted.find(".")
    if dot < 0:
        return dotted
    return dotted[:dot]

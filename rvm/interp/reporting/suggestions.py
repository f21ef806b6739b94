"""The hint "Did you mean": the name nearest to one that was not found.

The distance is Levenshtein's, as CPython 3.11 weighs it: a change of case costs half
of any other change.
"""
from rvm.objects import protocol
from rvm.objects.containers.listobject import new_list
from rvm.objects.errors import PyError, w_AttributeError, w_NameError
from rvm.objects.namespace import builtins
from rvm.rlib.strings import lower_char

MOVE_COST = 2           # of a character put in, taken out or replaced
CASE_COST = 1
LONGEST = 40            # parts of names that differ over more than this are not compared
MOST_NAMES = 750        # among more names none is looked for


def suggestion(w_error):
    """Return how an uncaught exception's text ends: ". Did you mean: 'NAME'?", or ""."""
    w_name = w_error.member("name")
    if w_name is None or not w_name.is_text():
        return ""
    found = ""
    if w_error.gettype() is w_AttributeError:
        found = nearest(w_name.text(), attributes_of(w_error.member("obj")))
    elif w_error.gettype() is w_NameError:
        found = nearest_variable(w_name.text(), w_error.traceback)
    return ". Did you mean: '%s'?" % found if found != "" else ""


def attributes_of(w_object):
    """Return the names that dir() returns, or none where it fails."""
    if w_object is None:
        return []
    try:
        w_names = new_list(protocol.items_of(w_object.gettype().lookup("__dir__").descr_call1(w_object)))
        w_names.sort(None, False)
    except PyError:
        return []
    names = []
    for w_name in w_names.items_w():
        if not w_name.is_text():
            return []
        names.append(w_name.text())
    return names


def nearest_variable(name, traceback):
    """Return the nearest of the variables that the innermost level of the traceback can see."""
    if traceback is None:
        return ""
    while traceback.next is not None:
        traceback = traceback.next
    found = nearest(name, traceback.frame.code.details.varnames[:])
    if found == "":
        found = nearest(name, traceback.frame.globals.names())
    if found == "":
        found = nearest(name, builtins.names())
    return found


def nearest(name, candidates):
    """Return the candidate that is nearest to `name`, or "" where none is near enough."""
    if len(candidates) >= MOST_NAMES:
        return ""
    best = ""
    best_distance = MOVE_COST * (LONGEST + len(name))
    for candidate in candidates:
        if candidate == name:
            continue
        most = (len(name) + len(candidate) + 3) * MOVE_COST // 6    # a third of the characters
        most = min(most, best_distance - 1)
        distance = edit_distance(name, candidate, most)
        if distance <= most:
            best = candidate
            best_distance = distance
    return best


def edit_distance(left, right, most):
    """Return the cost of making one text the other; where it is above `most`, any number above `most`."""
    start = 0
    while start < len(left) and start < len(right) and left[start] == right[start]:
        start += 1
    end = 0
    while (end < len(left) - start and end < len(right) - start
           and left[len(left) - 1 - end] == right[len(right) - 1 - end]):
        end += 1
    left = middle(left, start, end)
    right = middle(right, start, end)
    if len(left) == 0 or len(right) == 0:
        return (len(left) + len(right)) * MOVE_COST
    if len(left) > LONGEST or len(right) > LONGEST:
        return most + 1
    return distance_of_rows(left, right, most)


def middle(text, start, end):
    stop = len(text) - end
    assert stop >= start >= 0
    return text[start:stop]


def distance_of_rows(left, right, most):
    """Return the distance by Wagner and Fischer's algorithm (1974), with one row of the matrix."""
    row = [(i + 1) * MOVE_COST for i in range(len(left))]
    result = 0
    for j in range(len(right)):
        diagonal = j * MOVE_COST
        result = diagonal
        least = MOVE_COST * (LONGEST + LONGEST)
        for i in range(len(left)):
            substituted = diagonal + substitution_cost(left[i], right[j])
            diagonal = row[i]
            result = min(min(result, diagonal) + MOVE_COST, substituted)
            row[i] = result
            least = min(least, result)
        if least > most:
            return most + 1
    return result


def substitution_cost(a, b):
    if a == b:
        return 0
    if lower_char(a) == lower_char(b):
        return CASE_COST
    return MOVE_COST

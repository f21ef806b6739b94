"""A loop that meets other types than it was compiled for, run untranslated, on Python 2.7.

`rpython_versions.py plain|mended` prints for each program its result in Python, its result under the JIT, and how many
objects its machine code made; and which versions of a loop are forgotten.  tests/tools/test_rpython_versions.py runs
it.
"""
from rpython.jit.backend.llgraph.runner import LLFrame
from rpython.jit.metainterp.history import JitCellToken, TargetToken
from rpython.jit.metainterp.test.support import LLJitMixin
from rpython.rlib.jit import JitDriver, dont_look_inside

from rpython_script import mend_if_asked, print_results
from rvm.tools import rpython_mends_versions

ROUNDS = 30
CALLS = 60


class Number(object):
    pass


class Whole(Number):
    _immutable_fields_ = ["value"]

    def __init__(self, value):
        self.value = value


class Real(Number):
    _immutable_fields_ = ["value"]

    def __init__(self, value):
        self.value = value


class Scale(object):
    _immutable_fields_ = ["of_reals?"]

    def __init__(self):
        self.of_reals = 1.0


scale = Scale()


def add(first, second):
    if isinstance(first, Whole):
        if isinstance(second, Whole):
            return Whole(first.value + second.value)
        assert isinstance(second, Real)
        return Real(first.value + second.value * scale.of_reals)
    assert isinstance(first, Real)
    if isinstance(second, Whole):
        return Real(first.value + second.value)
    assert isinstance(second, Real)
    return Real(first.value + second.value * scale.of_reals)


def whole(number):
    if isinstance(number, Whole):
        return number.value
    assert isinstance(number, Real)
    return int(number.value)


sums = JitDriver(greens=[], reds=["i", "period", "rounds", "total"])


def sum_up(period, rounds):
    """Return the sum of numbers, of which those before the period are real."""
    total = Whole(0)
    i = 0
    while i < rounds:
        sums.jit_merge_point(i=i, period=period, rounds=rounds, total=total)
        total = add(total, Real(i * 0.5) if i < period else Whole(i))
        i += 1
    return whole(total)


@dont_look_inside
def period_of(call):
    return 0 if call < 10 else ROUNDS


@dont_look_inside
def period_that_changes(call):
    return call * 7 % ROUNDS


@dont_look_inside
def set_scale(call):
    scale.of_reals = 1.0 if call < CALLS // 2 else 3.0


def other_types(rounds):
    """The sum of whole numbers, and from then on of real ones."""
    result = 0
    for call in range(CALLS):
        result = result * 3 + sum_up(period_of(call), rounds) & 0xffffff
    return result


def types_that_change(rounds):
    """Sums of numbers of which each time other ones are real."""
    result = 0
    for call in range(CALLS):
        result = result * 3 + sum_up(period_that_changes(call), rounds) & 0xffffff
    return result


def field_of_a_version_changes(rounds):
    """The sum of whole numbers, then of real ones times what the loop takes for constant, and what changes."""
    result = 0
    for call in range(CALLS):
        set_scale(call)
        result = result * 3 + sum_up(period_of(call), rounds) & 0xffffff
    return result


class Counter(object):
    made = 0


def count_objects():
    """Count the objects that machine code makes."""
    new = LLFrame.execute_new_with_vtable.im_func

    def new_and_count(self, *args):
        Counter.made += 1
        return new(self, *args)

    LLFrame.execute_new_with_vtable = new_and_count


def loop_with_versions(*are_invalid):
    """Return the token of a loop with a preamble, and with a version for each argument."""
    token = JitCellToken()
    token.target_tokens = [TargetToken(token), TargetToken(token)]
    for is_invalid in are_invalid:
        version = JitCellToken()
        version.target_tokens = [TargetToken(version), TargetToken(version)]
        version.invalidated = is_invalid
        rpython_mends_versions.add_version(token, version)
    return token


def targets_left():
    """Return how many targets are left of a loop with two versions, one of which is invalid."""
    token = loop_with_versions(False, True)
    before = len(token.target_tokens)
    rpython_mends_versions.forget_invalid_versions(token)
    return "%d of %d" % (len(token.target_tokens), before)


def results():
    yield "targets_left", targets_left()
    for program in (other_types, types_that_change, field_of_a_version_changes):
        Counter.made = 0
        right = program(ROUNDS)
        found = LLJitMixin().meta_interp(program, [ROUNDS], retrace_limit=0)
        yield program.__name__, "%d %d %d" % (right, found, Counter.made)


if __name__ == "__main__":
    mend_if_asked()
    count_objects()
    print_results(results())

"""What is done when a guard fails for which there is no bridge, untranslated: `rpython_resuming.py plain|mended`.

It prints one line for each case: its name and what came out.  The cases are what
rvm/tools/rpython_mends_resuming.py leaves out; tests/tools/test_rpython_resuming.py knows what is right.
"""
from rpython_script import mend_if_asked, print_results

from rpython.jit.backend.llgraph.runner import LLGraphCPU
from rpython.jit.codewriter.jitcode import JitCode
from rpython.jit.metainterp import blackhole
from rpython.jit.metainterp.blackhole import NULL
from rpython.jit.metainterp.test.support import LLJitMixin
from rpython.rlib.jit import JitDriver, dont_look_inside, set_param

DRIVER = JitDriver(greens=["depth"], reds=["rounds", "i", "total"])
ROUNDS = 40
NEVER = 1000            # failures of a guard


class Node(object):
    """What the loop makes and never keeps, unless a guard fails."""

    def __init__(self, value):
        self.value = value


@dont_look_inside
def sum_of(nodes):
    """Return the sum of the nodes, some of which are missing."""
    total = 0
    for node in nodes:
        if node is not None:
            total += node.value
    return total


def loop(depth, rounds):
    """Return a sum: in most rounds a guard fails within one to four functions."""
    i = total = 0
    while i < rounds:
        DRIVER.jit_merge_point(depth=depth, rounds=rounds, i=i, total=total)
        total = chosen(i, total, depth)
        i += 1
    return total


def chosen(i, total, depth):
    nodes = [None] * 6
    nodes[1] = Node(i)
    added = added_twice(i, total)
    if i % 3 == 2:
        added += sum_of(nodes)
    if depth > 0:
        added += loop(depth - 1, 3 if i % 8 == 5 else 1)
    return added


def added_twice(i, total):
    return added_once(i, added_once(i + 1, total))


def added_once(i, total):
    try:
        return checked(i, total) + 1000
    except ValueError:
        return total + 77777


def checked(i, total):
    if i % 3 == 1:
        return int(halved(i) + total * 0.5)
    if i % 5 == 3:
        raise ValueError
    return total + i


def halved(i):
    return i * 0.5


def main_program(depth):
    set_param(DRIVER, "trace_eagerness", NEVER)
    return loop(depth, ROUNDS)


def counted(owner, name):
    """Replace the owner's function by one that counts its calls; return a list with their number."""
    count = [0]
    function = getattr(owner, name)
    function = getattr(function, "im_func", function)

    def counting(*arguments):
        count[0] += 1
        return function(*arguments)

    setattr(owner, name, counting)
    return count


def run(depth=0):
    """Run the loop with guards of which none gets a bridge; return whether the result is right."""
    result = LLJitMixin().meta_interp(main_program, [depth], inline=True)
    return "right" if result == loop(depth, ROUNDS) else "wrong"


def described(count, outcome):
    return "%d, %s" % (count[0], outcome)


def exceptions(depth=0):
    """How often a frame is left by an exception."""
    count = [0]

    class Leave(blackhole.LeaveFrame):
        def __init__(self):
            count[0] += 1

    blackhole.LeaveFrame = Leave
    return described(count, run(depth))


def exceptions_of_calls():
    """The same where each round of the loop runs another one."""
    return exceptions(1)


class Assembler(object):
    """What a BlackholeInterpBuilder asks a code writer for."""

    cpu = None
    descrs = []

    def __init__(self, insns):
        self.insns = insns

    @property
    def assembler(self):
        return self


class Loop(object):
    """The driver of a loop that returns an integer, and what knows of this driver."""

    result_type = "i"

    @property
    def jitdrivers_sd(self):
        return [self]


def returns():
    """What is returned by a function of each kind, and by one whose loop calls itself: there it goes on in a call."""
    builder = blackhole.BlackholeInterpBuilder(
        Assembler({"int_return/c": 0, "ref_return/r": 1, "float_return/f": 2, "void_return/": 3,
                   "jit_merge_point/cIRFIRF": 4}), Loop())
    blackhole.BlackholeInterpreter.bhimpl_recursive_call_i = lambda self, number, *values: 7
    results = []
    for code in ("\x00\x05", "\x01\x02", "\x02\x03", "\x03", "\x04" + 7 * "\x00"):
        interpreter = builder.acquire_interp()
        interpreter.nextblackholeinterp = interpreter
        interpreter.registers_r[2] = NULL
        interpreter.registers_f[3] = 2.5
        function = JitCode("function")
        function.setup(code)
        interpreter.setposition(function, 0)
        interpreter.run()
        results.append(interpreter._final_result_anytype())
    results[1] = results[1] == NULL
    return results


def constants():
    """How often interpreters get a function's constants where two chains of three functions are set up in turn.

    The last functions of both have numbers that fall on one stack of interpreters, in another pair of chains.
    """
    copies = counted(blackhole.BlackholeInterpreter, "copy_constants")
    builder = blackhole.BlackholeInterpBuilder(Assembler({}))
    functions = []
    for number in (0, 1, 2, 3, 3 + 64):
        function = JitCode("f%d" % number)
        function.setup(constants_i=[1000 + number])
        function.index = number
        functions.append(function)
    right = True
    for last in (2, 3, 2, 3, 2, 3, 4, 3, 4):
        chain = []
        for function in functions[:2] + [functions[last]]:
            chain.append(builder.acquire_interp_for(function) if hasattr(builder, "acquire_interp_for")
                         else builder.acquire_interp())
            chain[-1].setposition(function, 0)
        right = right and [interpreter.registers_i[255] for interpreter in chain] == [
            interpreter.jitcode.constants_i[0] for interpreter in chain] and len(set(chain)) == 3
        for interpreter in reversed(chain):
            builder.release_interp(interpreter)
    return "%d, %d made, %s" % (copies[0] // 3, builder.num_interpreters, "right" if right else "wrong")


def items():
    """How many items are written into arrays of references."""
    return described(counted(LLGraphCPU, "bh_setarrayitem_gc_r"), run())


class Searched(dict):
    """What is live, by position, where it is looked up."""

    searches = 0

    def __getitem__(self, position):
        Searched.searches += 1
        return dict.__getitem__(self, position)


def searches():
    """How often a table is searched for what is live at three places, of which two functions ask one after the other.

    The functions' tables have the same size, so that one place falls on the other's.
    """
    from rvm.tools import rpython_mends_size
    packed = counted(rpython_mends_size, "place_of")
    functions = []
    for registers in ("ab", "cd"):
        function = JitCode(registers)
        function.setup(liveness=dict((position, (registers + chr(position), "", "")) for position in (3, 9)))
        if isinstance(function.liveness, dict):
            function.liveness = Searched(function.liveness)
        functions.append(function)
    right = True
    for function, position in [(functions[0], 9)] * 8 + [(functions[1], 9)] * 8 + [(functions[1], 3)] * 8:
        live = function.get_live_vars_info(position).live_i
        right = right and sorted(live) == sorted(function.name + chr(position))
    return "%d, %s" % (packed[0] + Searched.searches, "right" if right else "wrong")


CASES = [("searches", searches), ("exceptions", exceptions), ("exceptions of calls", exceptions_of_calls),
         ("constants", constants), ("items", items), ("returns", returns)]


if __name__ == "__main__":
    mend_if_asked()
    print_results((name, case()) for name, case in CASES)

"""An interpreter like rvm's, for RPython to translate: what rvm/tools/rpython_dispatch.py does to its loop.

One of its instructions calls what may raise, one jumps back, one leaves, and an opcode that no instruction has is
the default of the switch.  An instruction with an odd number has a quick way, behind which the loop does not look
whether it is to be left.  Besides, the program computes what may overflow, and looks for what may be missing.  tests/tools/test_rpython_threaded.py knows what it prints.
"""
from rvm.rlib.arith import MAXINT, ovfcheck
from rvm.rlib.objectmodel import always_inline, dont_inline, record_not_none, threaded_dispatch, unrolling_iterable

ADDS = 70           # instructions 0 to 69 add their number
BACK, CHECK, LEAVE = 70, 71, 72


class Frame(object):
    def __init__(self):
        self.pc = 0
        self.total = 0
        self.rounds = 3


@dont_inline
def check(frame):
    """Raise an error where there is nothing more to do."""
    if frame.total > 100000:
        raise ValueError
    return frame.total


def make_add(number):
    def add(frame, pc):
        frame.total += number
        return pc + 1
    add._always_inline_ = True
    return add


def make_quick(number):
    def quick(frame, pc):
        if number % 2 == 0 or frame.total > 50000:
            return False
        frame.total += number
        return True
    quick._always_inline_ = True
    return quick


adds = unrolling_iterable([(number, make_quick(number), make_add(number)) for number in range(ADDS)])


@dont_inline
def unknown(opcode, frame, pc):
    """What an opcode of no instruction does."""
    frame.total -= opcode
    return pc + 1


@threaded_dispatch
def interpret(frame, bytecode, pc):
    while True:
        assert pc >= 0
        frame.pc = pc
        opcode = ord(bytecode[pc])
        for number, quick, add in adds:
            if opcode == number:
                is_quick = quick(frame, pc)
                next_pc = pc + 1 if is_quick else add(frame, pc)
                break
        else:
            is_quick = False
            if opcode == BACK:
                frame.rounds -= 1
                next_pc = 0 if frame.rounds > 0 else pc + 1
            elif opcode == CHECK:
                next_pc = pc + 1 if check(frame) >= 0 else -1
            elif opcode == LEAVE:
                next_pc = -1
            else:
                next_pc = unknown(opcode, frame, pc)
        if not is_quick and next_pc <= frame.pc:
            if next_pc < 0:
                return frame.total
        pc = next_pc


def run(bytecode):
    try:
        return interpret(Frame(), bytecode, 0)
    except ValueError:
        return -1


@dont_inline
def square_less(number, less):
    """Return number * number - less + 1, or less where that overflows."""
    try:
        return ovfcheck(ovfcheck(ovfcheck(number * number) - less) + 1)
    except OverflowError:
        return less


@always_inline
def item_or_none(frames, index):
    return record_not_none(frames[index]) if index < len(frames) else None


@dont_inline
def rounds_at(frames, index):
    """Return the rounds of an item, -1 if there is none."""
    frame = item_or_none(frames, index)
    return frame.rounds if frame is not None else -1


def main(argv):
    every = "".join([chr(number) for number in range(ADDS)])
    results = [run(every + chr(CHECK) + chr(BACK) + chr(LEAVE)), run(chr(5) + chr(200) + chr(255) + chr(LEAVE)),
               run(every * 20 + chr(BACK) + chr(CHECK) + chr(LEAVE)), run(chr(LEAVE))]
    results += [square_less(5, 7), square_less(MAXINT, 7), square_less(0, -MAXINT), square_less(0, MAXINT)]
    results += [square_less(2, -MAXINT)]
    frames = [Frame(), Frame(), None][:len(argv) + 1]
    results += [rounds_at(frames, 1), rounds_at(frames, 2)]
    print " ".join([str(result) for result in results])
    return 0


def target(driver, args):
    return main, None

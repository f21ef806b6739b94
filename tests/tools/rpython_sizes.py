"""What is live in the JIT's bytecode, untranslated, on Python 2.7: `rpython_sizes.py plain|mended`.

It prints one line for each case: its name and what came out; tests/tools/test_rpython_sizes.py knows what is right.
"""
import sys


def liveness(count):
    """Return what is live at every third of positions: after the first, 0 to 6 ints, 0 to 2 objects and a float."""
    return dict((3 * i, ("abcdef"[:i % 7], "xy"[:i % 3], "f" if i else "")) for i in range(count))


def described(info):
    return info.live_i, info.live_r, info.live_f


def interpreted(jitcode):
    """Return how many ints are live at the position 9, as RPython's own interpreter of low-level code finds it."""
    from rpython.rtyper.test.test_llinterp import interpret

    def live_ints(position):
        return jitcode.get_live_vars_info(position).get_register_count_i()

    return interpret(live_ints, [9])


def main(argument):
    if argument == "mended":
        from rvm.tools import rpython_mends
        rpython_mends.apply()
    from rpython.jit.codewriter.jitcode import JitCode, MissingLiveness
    for count in (0, 1, 2, 7, 20000, 300):
        jitcode = JitCode("function")
        given = liveness(count)
        jitcode.setup(liveness=given)
        wrong = [at for at in range(3 * count + 3) if jitcode.has_liveness_info(at) != (at in given)]
        for at, (ints, objects, floats) in given.items():
            live = tuple("".join(sorted(part)) for part in described(jitcode.get_live_vars_info(at)))
            if live != (ints, objects, floats):
                wrong.append(at)
        print "%d positions: %s, %d wrong" % (count, type(jitcode.liveness).__name__, len(wrong))
    try:
        jitcode.get_live_vars_info(1)
    except MissingLiveness:
        print "elsewhere: missing"
    print "interpreted: %d" % interpreted(jitcode)


if __name__ == "__main__":
    main(sys.argv[1])

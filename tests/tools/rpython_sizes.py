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


def shared():
    """Return which lists of constants and boxes of keys functions and switches share, of two with the same ones."""
    from rpython.jit.codewriter.jitcode import JitCode, SwitchDictDescr
    from rpython.rtyper.lltypesystem import llmemory, lltype

    struct = lltype.malloc(lltype.GcStruct("s"))
    objects = [lltype.cast_opaque_ptr(llmemory.GCREF, struct) for _ in range(2)]
    jitcodes = [JitCode("first"), JitCode("second"), JitCode("third")]
    for i in range(2):
        jitcodes[i].setup(constants_i=[5, 7], constants_r=[objects[i]], constants_f=[5, 7])
    jitcodes[2].setup(constants_i=[7, 5])
    first, second, third = jitcodes
    answers = [first.constants_i is second.constants_i, first.constants_r is second.constants_r,
               first.constants_i is first.constants_f, first.constants_i is third.constants_i]
    assert (third.constants_i, third.constants_r, second.constants_i, second.constants_f) == ([7, 5], [], [5, 7], [5, 7])
    switches = [SwitchDictDescr(), SwitchDictDescr()]
    for i in range(2):
        switches[i].attach({3: 30, i: 10})
    keys = [switch.const_keys_in_order for switch in switches]
    assert [[key.getint() for key in own] for own in keys] == [[0, 3], [1, 3]]
    answers.append(keys[0][1] is keys[1][1])
    return answers


def kept_of_functions():
    """Return whether code that asks for what is live keeps the names of functions."""
    from rpython.jit.codewriter.jitcode import JitCode
    from rpython.rtyper.test.test_llinterp import gengraph

    jitcode = JitCode("function")
    jitcode.setup(liveness=liveness(7))

    def live_ints(position):
        return jitcode.get_live_vars_info(position).get_register_count_i()

    annotator = gengraph(live_ints, [int])[0].annotator
    return "name" in annotator.bookkeeper.getuniqueclassdef(JitCode).attrs


def logged():
    """Return what the log says of a frame that escapes, and whether the trace is given up."""
    from rpython.jit.metainterp import pyjitpl

    class Standing(object):
        """In the place of all objects that vable_after_residual_call asks."""
        jitdriver_sd = virtualizable_info = staticdata = property(lambda self: self)
        virtualizable_boxes = [None]

        def __getattr__(self, name):
            return {"getaddr": lambda: 7, "unwrap_virtualizable_box": lambda box: self,
                    "tracing_after_residual_call": lambda virtualizable: True,
                    "load_fields_from_virtualizable": lambda: None, "get_name_from_address": lambda address: "called",
                    "framestack": [self], "jitcode": self, "name": "caller"}[name]

    lines = []
    pyjitpl.debug_print = lines.append
    try:
        pyjitpl.MetaInterp.vable_after_residual_call.im_func(Standing(), Standing())
    except pyjitpl.SwitchToBlackhole:
        return lines[0]


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
    print "shared: %s" % shared()
    print "names kept: %s" % kept_of_functions()
    print "logged: %s" % logged()


if __name__ == "__main__":
    main(sys.argv[1])

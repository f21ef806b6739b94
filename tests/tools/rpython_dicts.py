"""The room and the contents of dicts that grow, untranslated, on Python 2.7: `rpython_dicts.py plain|mended`.

It prints one line for each case: its name and what came out; tests/tools/test_rpython_dicts.py knows what is right.
"""
from rpython_script import mend_if_asked, print_results

MOST = 270              # entries, more than an index of bytes holds


def rooms():
    """Return for how many entries a dict has room, one after another, while keys are added."""
    from rpython.rlib.rarithmetic import intmask
    from rpython.rtyper.lltypesystem import lltype, rordereddict

    DICT = rordereddict.get_ll_dict(lltype.Signed, lltype.Signed, ll_fasthash_function=intmask,
                                    ll_hash_function=intmask, ll_eq_function=lambda a, b: a == b)
    growing = rordereddict.ll_newdict(DICT)
    found = []
    for key in range(MOST):
        rordereddict.ll_dict_setitem(growing, key, key)
        if len(growing.entries) not in found:
            found.append(len(growing.entries))
    return found


def wrong_entries():
    """Return how many entries are wrong of dicts to which 1 to MOST keys are added, each third of them deleted."""
    from rpython.rtyper.test.test_llinterp import interpret

    def check(count, deleted_from):
        growing = {}
        for i in range(count):
            growing[i * 7919 % 1021] = i
            if i >= deleted_from and i % 3 == 0:
                del growing[i * 7919 % 1021]
        wrong = 0
        expected = 0
        for i in range(count):
            there = not (i >= deleted_from and i % 3 == 0)
            expected += there
            if growing.get(i * 7919 % 1021, -1) != (i if there else -1):
                wrong += 1
        last = -1
        for value in growing.itervalues():      # in the order in which they were added
            if value <= last:
                wrong += 1
            last = value
        return wrong + (len(growing) != expected)

    return sum([interpret(check, arguments) for arguments in ([21, 0], [106, MOST], [172, 60], [MOST, MOST])])


if __name__ == "__main__":
    mend_if_asked()
    print_results([("rooms", rooms()), ("wrong entries", wrong_entries())])

"""Tests of an object's type, inferred and made low-level on Python 2.7: does RPython test first whether there is one?

`rpython_none.py plain|mended` prints one line for each case: its name, and what came of a program
that adds the items of a list which may hold None; tests/tools/test_rpython_none.py knows what is right.
"""
from tests.tools.rpython_script import mend_if_asked, print_results


class Root(object):
    pass


class Number(Root):
    def __init__(self, value):
        self.value = value


def add(w_a, w_b):
    if type(w_a) is Number and type(w_b) is Number:
        return w_a.value + w_b.value
    return 0


def negative(w_a):
    return -w_a.value if isinstance(w_a, Number) else 0


def program_of(add, negative):
    def program(n):
        regs = [None] * 4
        regs[1] = Number(n)
        regs[2] = Number(n + 1) if n > 1 else Root()
        return add(regs[1], regs[n]) + negative(regs[2])
    return program


def tests_for_none(program):
    """Return how many functions test for None before they ask for a type, and what the program returns for 2."""
    from rpython.rtyper.test.test_llinterp import gengraph, LLInterpreter
    values, rtyper, graph = gengraph(program, [int])
    # RPython's own functions that ask for a type: these two test first, others do not.
    count = len([each for each in rtyper.annotator.translator.graphs
                 if each.func.__name__ in ("ll_inst_type", "ll_isinstance_const")])
    return "%d, %d" % (count, LLInterpreter(rtyper).eval_graph(graph, [2]))


def main():
    mend_if_asked()
    from rvm.rlib.objectmodel import takes_no_none
    print_results([("any", tests_for_none(program_of(add, negative))),
                   ("none is None", tests_for_none(program_of(takes_no_none(add), takes_no_none(negative))))])


if __name__ == "__main__":
    main()

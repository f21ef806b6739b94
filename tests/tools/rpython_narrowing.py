"""Annotates a small program in which a test narrows a frame that is accessed directly, on Python 2.7.

`rpython_narrowing.py plain|mended` prints the attributes of each class; tests/tools/test_rpython_mends.py knows what is
right.
"""
import sys

from rpython.annotator.annrpython import RPythonAnnotator
from rpython.rlib.jit import hint


class Frame(object):
    """The frame of any call."""

    _virtualizable_ = ["pc"]

    def __init__(self, pc):
        self.pc = pc


class Resumable(Frame):
    """The frame of a generator."""

    def __init__(self, pc):
        Frame.__init__(self, pc)
        self.resume_pc = 0


def leave(frame, pc):
    """Do as an instruction of generators alone."""
    assert isinstance(frame, Resumable)
    frame.resume_pc = pc
    return frame.pc


def run(number):
    """Run an instruction with a frame of either class."""
    frame = hint(Resumable(number) if number else Frame(number), access_directly=True)
    if frame.pc:
        return leave(frame, number)
    return frame.pc


def main():
    """Print what the annotator finds."""
    if sys.argv[1] == "mended":
        from rvm.tools import rpython_mends
        rpython_mends.apply()
    annotator = RPythonAnnotator()
    annotator.build_types(run, [int])
    for definition in annotator.bookkeeper.classdefs:
        if definition.name.startswith("__main__."):
            print("%s: %s" % (definition.name[9:], " ".join(sorted(definition.attrs))))


if __name__ == "__main__":
    main()

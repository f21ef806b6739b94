"""The calls under way of each thread as text, as faulthandler writes it."""
from rvm.code.positions import line_at
from rvm.interp.context import context
from rvm.interp.frame import plain_pc
from rvm.interp.frameobject import caller_of
from rvm.interp.threads import state
from rvm.rlib import threads

MOST_CALLS = 100
MOST_THREADS = 100
LONGEST_NAME = 500
OWN = "<frozen _"                   # how the files of rvm's own library begin


def stacks(all_threads, from_outside):
    """Return the text of the calls of this thread, or of all.

    From outside, this thread is none of the program's: it is left out, and none is the current one."""
    if not all_threads:
        return "Stack (most recent call first):\n" + calls(context.frame())
    parts = []
    current = state.current
    thread = state.others
    while thread is not None and len(parts) < MOST_THREADS:
        if thread is not current:
            parts.append("Thread " + title(thread.number) + calls(thread.top()))
        elif not from_outside:
            parts.append("Current thread " + title(thread.number) + calls(context.frame()))
        thread = thread.next
    if current is state.main:
        parts.append("Current thread " + title(threads.ident()) + calls(context.frame()))
    else:
        parts.append("Thread " + title(state.main.number) + calls(state.main.top()))
    return "\n".join(parts)


def title(number):
    digits = "%x" % number
    return "0x" + "0" * max(16 - len(digits), 0) + digits + " (most recent call first):\n"


def calls(frame):
    """Return a line for each call, the innermost first; those of rvm's own library at the beginning are left out."""
    while frame is not None and frame.code.filename.startswith(OWN):
        frame = caller_of(frame)
    if frame is None:
        return "  <no Python frame>\n"
    lines = []
    while frame is not None:
        if len(lines) == MOST_CALLS:
            lines.append("  ...\n")
            break
        code = frame.code
        lines.append('  File "%s", line %d in %s\n' % (
            shortened(code.filename), line_at(code.details.positions, code.first_line, plain_pc(frame.pc)),
            shortened(code.name)))
        frame = caller_of(frame)
    return "".join(lines)


def shortened(name):
    if len(name) <= LONGEST_NAME:
        return name
    return name[:LONGEST_NAME] + "..."

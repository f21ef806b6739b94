"""Where a frame is when an exception has left it, as CPython tells of it: `f_lineno`.

What no `except` of a `try` has caught, and what `finally` lets pass, is raised again by the last instruction of the
handler, and that is where the frame is.  A `with`, and the cleanups behind handlers, put the frame back to where the
error was raised.
"""
from rvm.code.decode import decode
from rvm.code.disassemble import instruction_set_of

PUSHING = ["PUSH_HANDLED", "PUSH_EXC_INFO"]             # how handlers of statements begin
OF_WITH = ["WITH_EXCEPT", "WITH_EXCEPT_START"]          # what is next in those of `with`


class Leaving(object):
    """The instructions of one code, and the handlers that an exception goes through."""

    def __init__(self, code):
        self.code = code
        self.instructions = decode(code.bytecode, instruction_set_of(code))
        self.index_at = {}
        for i in range(len(self.instructions)):
            self.index_at[self.instructions[i].pc] = i

    def name(self, i):
        return self.instructions[i].opcode.name if 0 <= i < len(self.instructions) else ""

    def handler_of(self, i):
        """Return the index of the first instruction of the innermost handler around an instruction, or -1."""
        if not 0 <= i < len(self.instructions):
            return -1
        pc = self.instructions[i].pc
        for handler in self.code.details.handlers:
            if handler.start <= pc < handler.end:
                return self.index_at.get(handler.target, -1)
        return -1

    def reraise_from(self, i):
        """Return the index of the first RERAISE from an instruction on."""
        while self.name(i) != "RERAISE" and self.name(i) != "":
            i += 1
        return i

    def place(self, pc):
        """Return the address that the frame has when the exception raised at `pc` has gone through all handlers."""
        start = self.index_at.get(pc, -1)
        if self.name(start).startswith("RETURN"):
            return pc           # it was no exception
        handler = self.handler_of(start)
        for _ in range(len(self.code.details.handlers)):
            if handler < 0:
                break
            passed_on = self.reraise_from(handler)
            if self.name(handler) in PUSHING:
                cleanup = self.handler_of(handler + 1)
                if self.name(handler + 1) not in OF_WITH:
                    if self.name(cleanup - 1) != "RERAISE":
                        break
                    pc = self.instructions[cleanup - 1].pc
                passed_on = self.reraise_from(cleanup)
            handler = self.handler_of(passed_on)
        return pc


def place_of_leaving(code, pc):
    """Return the address of a frame that the exception raised at `pc` has left."""
    return Leaving(code).place(pc) if len(code.details.handlers) > 0 else pc

"""Liveness: finds which registers hold a value that is still needed where a block starts.

For each use the analysis walks backwards along the paths on which the value can
arrive, up to the definitions ("liveness by variable": Appel, Modern Compiler
Implementation, chapter 19).  Its cost is in proportion to the size of the result.

An exception may be raised anywhere in a block, so what the block's handler needs is
live throughout the block, even before the block defines it again.
"""


class Paths(object):
    """The paths on which values arrive in a function's blocks."""

    def __init__(self, function):
        self.kills = {}
        self.predecessors = {}
        self.protected = {}         # handler -> the blocks whose exceptions it catches
        for block in function.blocks:
            self.kills[block] = _kills(block)
            self.predecessors[block] = []
            self.protected[block] = []
        for block in function.blocks:
            for successor in block.successors():
                self.predecessors[successor].append(block)
            if block.handler is not None:
                self.protected[block.handler].append(block)

    def passes(self, register, predecessor, block):
        """True if the value that `block` needs is in the register where `predecessor` starts."""
        if register in self.kills[predecessor]:
            return False
        if predecessor.edge_definition() is register:
            return predecessor.next is block
        return True


class Liveness(object):
    """The result: `live_in[block]` has the registers that are live at the block's start, in a dict to True.

    `paths` is the function's Paths.
    """

    def __init__(self, function, paths):
        self.paths = paths
        self.live_in = {}
        for block in function.blocks:
            self.live_in[block] = {}

    def mark_live_in(self, start, register):
        """Mark a register that is needed at the start of `start`, and follow it back to its definitions."""
        paths = self.paths
        pending = [start]
        while len(pending) > 0:
            block = pending.pop()
            if register in self.live_in[block]:
                continue
            self.live_in[block][register] = True
            if register is not block.exception:
                for protected in paths.protected[block]:
                    pending.append(protected)
            for predecessor in paths.predecessors[block]:
                if paths.passes(register, predecessor, block):
                    pending.append(predecessor)

    def live_throughout(self, block):
        """Return what the block's handler needs: a new dict to True."""
        if block.handler is None:
            return {}
        live = self.live_in[block.handler].copy()
        exception = block.handler.exception
        if exception in live:
            del live[exception]
        return live

    def live_out(self, block):
        """Return the registers that are live after the block's last instruction: a new dict to True."""
        live = self.live_throughout(block)
        for successor in block.successors():
            for register in self.live_in[successor]:
                live[register] = True
        return live

    def with_watched(self, function, watched):
        """Return the Liveness in which each instruction that is not silent also reads the registers `watched`."""
        if len(watched) == 0:
            return self
        result = Liveness(function, self.paths)
        for block in function.blocks:
            result.live_in[block] = self.live_in[block].copy()
        for block in function.blocks:
            for register in _exposed_to_watchers(block, watched):
                result.mark_live_in(block, register)
        return result


def find_liveness(function):
    """Keep the function's Liveness in `function.liveness`."""
    liveness = Liveness(function, Paths(function))
    for block in function.blocks:
        for register in _exposed_uses(block):
            liveness.mark_live_in(block, register)
    function.liveness = liveness


def _kills(block):
    """Return the registers that the block surely writes on the way to its successors."""
    kills = {}
    if block.exception is not None:
        kills[block.exception] = True
    conditional = block.edge_definition()
    for instruction in block.instructions:
        for register in instruction.definitions():
            kills[register] = True
    if conditional is not None and not _writes_before_last(block, conditional):
        del kills[conditional]
    return kills


def _writes_before_last(block, register):
    for i in range(len(block.instructions) - 1):
        if register in block.instructions[i].definitions():
            return True
    return False


def _exposed_uses(block):
    """Return the registers that the block reads before it writes them, in order."""
    written = {}
    if block.exception is not None:
        written[block.exception] = True
    exposed = {}
    for instruction in block.instructions:
        for register in instruction.uses():
            if register not in written:
                exposed[register] = True
        for register in instruction.definitions():
            written[register] = True
    return [register for register in exposed]


def _exposed_to_watchers(block, watched):
    """Return those of the registers `watched` that the block has not written before an instruction not silent."""
    written = {}
    if block.exception is not None:
        written[block.exception] = True
    for instruction in block.instructions:
        if not instruction.opcode.is_silent:
            return [register for register in watched if register not in written]
        for register in instruction.definitions():
            written[register] = True
    return []

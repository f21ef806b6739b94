"""Loops: finds which variables a loop may drop where it begins anew.

A variable keeps its value until it is bound again or deleted or the call ends: its value may be seen, and
may do something when it dies.  But a value that the loop has left in a variable, and that it surely
replaces before anything reads the variable, may go one step early.  So a variable can be dropped if it is
dead and bound on each path from there to the end of the call.
"""
from rvm.code.classes import EXCEPTIONS
from rvm.compiler.graph.ir import Register
from rvm.compiler.graph.liveness import Liveness


def find_droppable(function):
    """Keep in `function.droppable` the homes that each loop may drop, by the block where it begins anew."""
    headers = _headers(function)
    if len(headers) == 0 or function.keeps_homes:
        return
    live_in = function.liveness.live_in
    ends = _ends(function)
    lasting = Liveness(function, function.liveness.paths)
    for header in headers:
        function.droppable[header] = []
    for register in function.registers:
        dead = [header for header in headers if register not in live_in[header]]
        if not register.is_temporary() and len(dead) > 0:
            _mark_lasting(lasting, register, ends)
            for header in dead:
                if register not in lasting.live_in[header]:
                    function.droppable[header].append(register.home)


def _mark_lasting(lasting, register, ends):
    """Mark the blocks at whose start a variable may have a value that lasts until one of `ends`."""
    for block in ends:
        if register not in lasting.paths.kills[block]:
            lasting.mark_live_in(block, register)


def _headers(function):
    """Return the blocks that control goes back to."""
    order = _order(function)
    headers = {}
    for block in function.blocks:
        for successor in block.successors():
            if order[successor] <= order[block]:
                headers[successor] = True
    return [block for block in function.blocks if block in headers]


def _order(function):
    order = {}
    for i in range(len(function.blocks)):
        order[function.blocks[i]] = i
    return order


def _ends(function):
    """Return the blocks that end the call without an exception, and those that end a round of an endless loop."""
    ends = [block for block in function.blocks if _returns(block)]
    way_out = Register(-1, "", -1)          # nothing writes it, so it is live wherever an end can be reached
    endings = Liveness(function, function.liveness.paths)
    for block in ends:
        endings.mark_live_in(block, way_out)
    order = _order(function)
    for block in function.blocks:
        if way_out not in endings.live_in[block]:
            for successor in block.successors():
                if order[successor] <= order[block]:
                    ends.append(block)
    return ends


def _returns(block):
    last = block.last()
    return last is not None and last.opcode.is_final and last.target is None and last.opcode.klass != EXCEPTIONS

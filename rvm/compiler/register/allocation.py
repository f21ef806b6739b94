"""Register allocation: coalescing of moves, then colouring.

Every variable already has its home.  Coalescing joins the two sides of a move
wherever they do not interfere, so that a temporary gets the home of the variable that
it is moved to or from, but never while the program may see the variable have another value
(rvm.compiler.register.interference).  Each remaining temporary gets the lowest register above the
homes that no interfering one has.  They take turns in the order in which lowering made
them, which follows the nesting of expressions.
"""
from rvm.compiler.graph.ir import MOVE, Kept, Register
from rvm.compiler.register.interference import build_interference


def allocate(function):
    """Give every register of a function whose liveness is known its machine register."""
    graph = build_interference(function)
    joined = coalesce(function, graph)
    colour(function, graph, joined)


class Joined(object):
    """Disjoint sets of registers, by number: those of one set share a machine register."""

    def __init__(self, count):
        self.parent = range_list(count)

    def find(self, number):
        while self.parent[number] != number:
            self.parent[number] = self.parent[self.parent[number]]
            number = self.parent[number]
        return number


def range_list(count):
    return [i for i in range(count)]


def coalesce(function, graph):
    """Join the sides of moves; return the Joined sets."""
    joined = Joined(len(function.registers))
    for block in function.blocks:
        for instruction in block.instructions:
            if instruction.opcode is MOVE:
                destination = instruction.definitions()[0]
                source = instruction.uses()[0]
                _join(function, graph, joined,
                      joined.find(destination.number), joined.find(source.number))
    return joined


def _join(function, graph, joined, a, b):
    """Join the sets a and b if their registers allow it."""
    if a == b or graph.interferes(a, b):
        return
    a_is_home = not function.registers[a].is_temporary()
    b_is_home = not function.registers[b].is_temporary()
    if a_is_home and b_is_home:
        return
    if a_is_home:
        a, b = b, a
    graph.merge(a, b)
    joined.parent[a] = b


def colour(function, graph, joined):
    """Choose the machine registers."""
    highest = function.homes
    for register in registers_in_use(function):
        chosen = function.registers[joined.find(register.number)]
        if chosen.machine < 0:
            chosen.machine = _lowest_free(function, graph, chosen.number)
        register.machine = chosen.machine
        if register.machine >= highest:
            highest = register.machine + 1
    function.machine_registers = highest


def registers_in_use(function):
    """Return the registers that instructions or handlers name, in the order of their numbers."""
    in_use = {}
    for block in function.blocks:
        if block.exception is not None:
            in_use[block.exception] = True
        for instruction in block.instructions:
            for operand in instruction.operands:
                if isinstance(operand, Register):
                    in_use[operand] = True
    return [register for register in function.registers if register in in_use]


def _lowest_free(function, graph, number):
    """Return the lowest machine register above the homes that no neighbour has yet."""
    taken = {}
    for neighbour in graph.neighbours[number]:
        taken[function.registers[neighbour].machine] = True
    machine = function.homes
    while machine in taken:
        machine += 1
    return machine


def remove_self_moves(function):
    """Drop the moves that now move a machine register to itself."""
    for block in function.blocks:
        kept = Kept(block)
        for instruction in block.instructions:
            if instruction.opcode is MOVE:
                if instruction.definitions()[0].machine == instruction.uses()[0].machine:
                    kept.drop(instruction)
                    continue
            kept.keep(instruction)
        kept.finish()

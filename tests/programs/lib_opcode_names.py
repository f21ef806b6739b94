# The names by which programs find the instructions about global variables.
import dis
import opcode


def function():
    global counter
    counter = len("abc")
    del counter
    return limit


used = {name: [] for name in ("LOAD_GLOBAL", "STORE_GLOBAL", "DELETE_GLOBAL")}
for instruction in dis.get_instructions(function):
    for name, found in used.items():
        if instruction.opcode == opcode.opmap[name]:
            found.append(instruction.argval)
print(used)
print(dis.opmap is opcode.opmap, dis.opname is opcode.opname, dis.EXTENDED_ARG == opcode.EXTENDED_ARG)
print(all(opcode.opmap[name] == number for number, name in enumerate(opcode.opname) if name in opcode.opmap))
print(isinstance(dis.HAVE_ARGUMENT, int), set(opcode.__all__) - {"stack_effect"} <= set(dis.__all__))
print(opcode.opmap["COPY_FREE_VARS"] in [instruction.opcode for instruction in dis.get_instructions(function)])

"""Counts the instructions that CPython executes, for comparing the stack machine with it.

    python3.12 host_counts.py OUTPUT PROGRAM [ARGS]

runs the program and writes to the file OUTPUT, as JSON, how often the code of each file
executed each instruction: {file: {opcode name: count}}.  It needs sys.monitoring, so
CPython 3.12 or newer, and nothing of rvm.
"""
import dis
import json
import os
import sys
from collections import Counter
from types import CodeType

TOOL = 2    # of sys.monitoring's: a profiler


def count(program, arguments):
    """Return the Counter of executed instructions, by code and offset."""
    executed = Counter()
    events = sys.monitoring.events

    def on_instruction(code, offset):
        executed[code, offset] += 1

    with open(program, "rb") as file:
        code = compile(file.read(), program, "exec")
    sys.argv = [program, *arguments]
    sys.path[0] = os.path.dirname(os.path.abspath(program))
    namespace = {"__name__": "__main__", "__file__": program, "__builtins__": __builtins__}
    sys.monitoring.use_tool_id(TOOL, "host_counts")
    sys.monitoring.register_callback(TOOL, events.INSTRUCTION, on_instruction)
    sys.monitoring.set_events(TOOL, events.INSTRUCTION)
    try:
        exec(code, namespace)
    finally:
        sys.monitoring.set_events(TOOL, 0)
        sys.monitoring.free_tool_id(TOOL)
    return executed


def by_opcode(executed):
    """Return the counts by file and opcode's name."""
    files: dict[str, Counter[str]] = {}
    names: dict[CodeType, dict[int, str]] = {}
    for (code, offset), times in executed.items():
        if code not in names:
            names[code] = {each.offset: each.opname for each in dis.get_instructions(code, adaptive=False)}
        name = names[code].get(offset, "?")
        files.setdefault(os.path.abspath(code.co_filename), Counter())[name] += times
    return files


if __name__ == "__main__":
    output, *command = sys.argv[1:]
    counted = by_opcode(count(command[0], command[1:]))
    with open(output, "w") as file:
        json.dump(counted, file)

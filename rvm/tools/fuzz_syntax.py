"""Compiles sources at random on both machines, and compares with CPython 3.11.

    python -m rvm.tools.fuzz_syntax [--seed N] [--programs N | --seconds S]

What CPython compiles must compile, to code that the verifier lets pass; what CPython refuses must be
refused with its message and at its place.  The sources are those of the package pysource-codegen, which
makes trees by the grammar's types, and of hypothesmith, which makes text by the grammar, if they are
installed (`pip install 'rvm[fuzz]'`).

It prints each source that differs, with what was said of it, and the seed that makes it again.  The exit
status is 1 if there was one, 2 if there is nothing to make sources with.
"""
from __future__ import annotations

import argparse
import importlib.util
import sys
import time
import warnings
from collections.abc import Callable, Iterator

from rvm.code.serialize import BadCode
from rvm.code.verifier import verify_module
from rvm.compiler.compile import compile_module, target
from rvm.syntax.errors import SyntaxError_
from rvm.syntax.parser import parse

FILENAME = "<source>"
MACHINES = ("register", "stack")
COMPILES = "it compiles"
NO_ANSWER = ""                  # a limit of CPython's own

Maker = Callable[[int], str]


def tree_source(seed: int) -> str:
    """Return a program made of a random tree."""
    from pysource_codegen import generate
    return generate(seed, node_limit=300, depth_limit=6)


def grammar_source(seed: int) -> str:
    """Return text that the grammar allows; much of it is refused later."""
    import hypothesis
    import hypothesmith
    made: list[str] = []

    @hypothesis.seed(seed)
    @hypothesis.settings(max_examples=2, database=None, deadline=None, phases=[hypothesis.Phase.generate],
                         suppress_health_check=list(hypothesis.HealthCheck))
    @hypothesis.given(hypothesmith.from_grammar())
    def take(source: str) -> None:
        made.append(source)

    take()
    return made[-1]             # the first one is the simplest there is


MAKERS = {"pysource_codegen": tree_source, "hypothesmith": grammar_source}


def makers() -> list[Maker]:
    """Return those whose package is installed."""
    return [maker for package, maker in MAKERS.items() if importlib.util.find_spec(package)]


def told_of(error: SyntaxError | SyntaxError_) -> str:
    """Return an error's message and place."""
    return f"{error.msg} at {error.lineno}:{error.offset} to {error.end_lineno}:{error.end_offset}"


def host_says(source: str) -> str:
    """Return what CPython says of a source."""
    try:
        compile(source, FILENAME, "exec", dont_inherit=True)
    except SyntaxError as error:
        return f"{type(error).__name__}: {told_of(error)}"
    except (ValueError, MemoryError, RecursionError):
        return NO_ANSWER
    return COMPILES


def rvm_says(source: str, machine: str) -> str:
    """Return what rvm says of it; of code that the verifier refuses, why."""
    text = source.encode("utf-8", "surrogatepass").decode("latin-1")        # bytes, as a Python 2 has them
    is_stack = target.is_stack
    target.choose(machine)
    try:
        verify_module(compile_module(parse(text, FILENAME, "exec"), FILENAME))
    except SyntaxError_ as error:
        return f"{error.kind}: {told_of(error)}"
    except BadCode as error:
        return f"bad code: {error.message}"
    except RecursionError:
        return "RecursionError"
    finally:
        target.is_stack = is_stack
    return COMPILES


def difference(source: str) -> str:
    """Return what is different between CPython and rvm, "" if nothing is."""
    wanted = host_says(source)
    if wanted == NO_ANSWER:
        return ""
    return "\n".join(f"{machine} machine: {said}\nCPython: {wanted}"
                     for machine in MACHINES for said in [rvm_says(source, machine)] if said != wanted)


def differences(seed: int, is_enough: Callable[[int], bool]) -> Iterator[tuple[int, str, str]]:
    """Yield the seed of each source that differs, the source and what differs, until is_enough(how many there were)."""
    chosen = makers()
    count = 0
    while not is_enough(count):
        source = chosen[count % len(chosen)](seed + count)
        found = difference(source)
        if found:
            yield seed + count, source, found
        count += 1


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m rvm.tools.fuzz_syntax", description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=None, help="of the first source (default: another each time)")
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--programs", type=int, help="how many sources")
    length.add_argument("--seconds", type=float, default=60, help="for how long (default: 60)")
    options = parser.parse_args(arguments)
    if sys.version_info[:2] != (3, 11):
        parser.error("the oracle is CPython 3.11; this is another Python")
    if not makers():
        parser.error("there is nothing to make sources with: pip install 'rvm[fuzz]'")
    seed = options.seed if options.seed is not None else time.time_ns() % 1_000_000_000
    end = time.monotonic() + options.seconds
    print("seed", seed)
    warnings.simplefilter("ignore")
    status = 0
    for at, source, found in differences(seed, lambda count: count >= options.programs if options.programs
                                         else time.monotonic() >= end):
        status = 1
        print(f"== --seed {at} --programs 1\n{source}\n-- {found}", flush=True)
    return status


if __name__ == "__main__":
    sys.exit(main())

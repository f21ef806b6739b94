"""python -m rvm.tools.fuzz_jit: random programs for the JIT, compared with CPython.

See docs/fuzzing.md.
"""
import argparse
import multiprocessing
import os
import queue
import random
import re
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Iterator, List, Optional, Tuple

from rvm.tools.arguments import positive
from rvm.tools.checkout import NoCheckout, find_checkout
from rvm.tools.ending import run_tool
from rvm.tools.fuzz_jit.configurations import batch_configurations, sound_configurations
from rvm.tools.fuzz_jit.finding import Figures, Find, Settings, examine, fuzz_batch
from rvm.tools.fuzz_jit.generate import program
from rvm.tools.fuzz_jit.running import compare, run_oracle, run_program

MOST_MEMORY = 4 << 30       # bytes of address space for a process
CORPUS = Path("tests") / "jit_corpus"


def main(argv: Optional[List[str]] = None) -> int:
    """Run the command.  Return the exit status: 1 if something was found, 2 for wrong usage."""
    options = argument_parser().parse_args(argv)
    return run_tool("fuzz_jit", lambda: _run(options), (NoCheckout, UsageError))


def _run(options: argparse.Namespace) -> int:
    if options.program:
        print(program(options.program), end="")
        return 0
    settings = _settings(options)
    if options.shrink:
        return _shrink(settings, options)
    return _fuzz(settings, options)


class UsageError(Exception):
    """The command line asks for something that does not exist."""


def argument_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m rvm.tools.fuzz_jit", description="Run random programs with the JIT in many"
        " configurations, compare them with CPython, and shrink those that fail.")
    parser.add_argument("--seed", help="any text; the same programs for the same seed (default: a new one)")
    parser.add_argument("--seconds", type=positive, default=60,
                        help="begin no more after so long (default: 60)")
    parser.add_argument("--all", action="store_true",
                        help="leave out each optimisation for each program, not one for each batch")
    parser.add_argument("--programs", type=int, metavar="N", help="run N programs, however long it takes")
    parser.add_argument("--batch", type=int, metavar="N", default=Settings.batch,
                        help="run N programs in one process (default: %d)" % Settings.batch)
    parser.add_argument("--processes", type=int, metavar="N", default=os.cpu_count() or 1,
                        help="work in N processes (default: one a core)")
    parser.add_argument("--finds", type=int, metavar="N", default=10,
                        help="end after N finds (default: 10; 0: never)")
    parser.add_argument("--shrink-seconds", type=positive, metavar="S", default=60,
                        help="spend so long on making one find smaller (default: 60)")
    parser.add_argument("--executable", metavar="FILE", type=Path,
                        help="the rvm to test (default: build/rvm of the checkout)")
    parser.add_argument("--oracle", metavar="FILE", default=sys.executable,
                        help="the CPython to compare with (default: the one that runs this)")
    parser.add_argument("--corpus", metavar="FOLDER", type=Path, nargs="?", const=CORPUS,
                        help="save what is found there (without a name: %s of the checkout)" % CORPUS)
    parser.add_argument("--program", metavar="SEED:NUMBER", help="only print that program")
    parser.add_argument("--shrink", metavar="FILE", type=Path,
                        help="only run that program in all configurations, and make it smaller")
    return parser


def _settings(options: argparse.Namespace) -> Settings:
    executable = options.executable or find_checkout() / "build" / "rvm"
    if not executable.is_file():
        raise UsageError("there is no %s: rvm-translate --jit makes one" % executable)
    seed = options.seed or "%08x" % random.SystemRandom().getrandbits(32)
    return Settings(str(executable.resolve()), options.oracle, seed, options.all, options.batch, options.shrink_seconds)


def _fuzz(settings: Settings, options: argparse.Namespace) -> int:
    print("seed %s" % settings.seed, flush=True)
    begin = time.monotonic()
    figures = Figures()
    batches = -(-options.programs // settings.batch) if options.programs else None
    deadline = None if options.programs else begin + options.seconds
    try:
        for finds, done in _batches(settings, options.processes, batches, deadline, options.finds):
            figures.add(done)
            for find in finds:
                print("\n%s" % find.report(settings.executable), flush=True)
                if options.corpus and find.examined:
                    print("# saved as %s" % save(find, options.corpus), flush=True)
            if options.finds and figures.finds >= options.finds:
                break
    finally:        # an interrupt may come after hours
        configurations = sum(1 for _ in batch_configurations(random.Random(0), settings.everything))
        print("%d programs in %d configurations in %.0f s (%d runs; %d programs left out as too slow), %d finds" % (
            figures.programs, configurations, time.monotonic() - begin, figures.runs, figures.discarded,
            figures.finds), flush=True)
    return 1 if figures.finds else 0


def _batches(settings: Settings, processes: int, batches: Optional[int], deadline: Optional[float],
             most: int) -> Iterator[Tuple[List[Find], Figures]]:
    """Yield the results of one batch after another, which several processes work on."""
    results: Any = multiprocessing.Queue()
    workers = [multiprocessing.Process(
        target=_work, args=(settings, index, processes, batches, deadline, most, results), daemon=True)
        for index in range(processes)]
    for worker in workers:
        worker.start()
    left = len(workers)
    try:
        while left:
            try:
                result = results.get(timeout=5)
            except queue.Empty:
                if any(worker.exitcode for worker in workers):
                    raise RuntimeError("a worker has died")
                continue
            if result is None:
                left -= 1
            else:
                yield result
    finally:
        for worker in workers:
            worker.terminate()
            worker.join()


def _work(settings: Settings, index: int, step: int, batches: Optional[int], deadline: Optional[float], most: int,
          results: Any) -> None:
    """Work on every ``step``th batch."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))

    def stopped() -> bool:
        return deadline is not None and time.monotonic() > deadline

    number = index
    while not stopped() and (batches is None or number < batches):
        results.put(fuzz_batch(settings, number, most or 1000, stopped))
        number += step
    results.put(None)


def _shrink(settings: Settings, options: argparse.Namespace) -> int:
    """Find a configuration in which a program fails, and examine the failure."""
    text = options.shrink.read_text(encoding="utf-8")
    wanted = run_oracle(settings.oracle, options.shrink, 60)
    for configuration in sound_configurations():
        got = run_program(settings.executable, configuration, options.shrink, 60)
        kind = compare(got, wanted)
        if kind:
            find = examine(settings, Find(options.shrink.stem, kind, configuration, text, got, wanted))
            print(find.report(settings.executable))
            if options.corpus:
                print("# saved as %s" % save(find, options.corpus))
            return 1
    print("%s is right in all configurations" % options.shrink)
    return 0


def save(find: Find, folder: Path) -> Path:
    """Write a find as a program of the corpus.  Return the file."""
    if folder == CORPUS:
        folder = find_checkout() / CORPUS
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / ("found_%s.py" % re.sub(r"\W", "_", find.name))
    comment = "".join("# %s\n" % line for line in find.heading())
    handle, temporary = tempfile.mkstemp(dir=folder)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(comment + find.text)
    os.replace(temporary, path)
    return path

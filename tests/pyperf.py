"""A stand-in for the pyperf module: times a benchmark in its own process and prints.

It offers what the benchmarks of the pyperformance package use, in Python so plain that
every rvm can run it.  Options are pyperf's own where it has them:

    --loops=N     how often the benchmark runs within one timed value (default 1)
    --values=K    how many values are timed (default 3)

The benchmark's own options (add_argument) are taken as ``--name VALUE`` or
``--name=VALUE``.  Each value prints one line, with the time of all its loops:

    pyperf NAME value I: SECONDS loops=N
"""
import sys
from time import perf_counter


class Namespace:
    """Holds the parsed options as attributes."""


class Option:
    """One option that takes a value."""

    def __init__(self, name, type, default):
        self.name = name
        self.key = name[2:].replace("-", "_")
        self.type = type
        self.value = default


class ArgumentParser:
    """Long options with a value each: as much of argparse as the benchmarks need."""

    def __init__(self):
        self.options = {}

    def add_argument(self, name, type=str, default=None, help=None):
        self.options[name] = Option(name, type, default)

    def parse_args(self, words):
        position = 0
        while position < len(words):
            name, equals, value = words[position].partition("=")
            if name not in self.options:
                self.error("unknown option " + name)
            if not equals:
                position += 1
                if position == len(words):
                    self.error("option " + name + " needs a value")
                value = words[position]
            option = self.options[name]
            try:
                option.value = option.type(value)
            except ValueError:
                self.error("option " + name + " cannot be " + value)
            position += 1
        result = Namespace()
        for option in self.options.values():
            setattr(result, option.key, option.value)
        return result

    def error(self, message):
        raise SystemExit("pyperf: " + message)


class Runner:
    """Times one benchmark function, several values one after the other."""

    def __init__(self, add_cmdline_args=None):
        self.metadata = {}
        self.argparser = ArgumentParser()
        self.argparser.add_argument("--loops", int, 1)
        self.argparser.add_argument("--values", int, 3)
        self.args = None

    def parse_args(self):
        if self.args is None:
            self.args = self.argparser.parse_args(sys.argv[1:])
        return self.args

    def bench_func(self, name, func, *args):
        """Time func(*args)."""
        def timed(loops):
            start = perf_counter()
            for _ in range(loops):
                func(*args)
            return perf_counter() - start

        self._print_values(name, timed)

    def bench_time_func(self, name, time_func, *args):
        """time_func(loops, *args) runs the benchmark and returns the seconds it took."""
        def timed(loops):
            return time_func(loops, *args)

        self._print_values(name, timed)

    def _print_values(self, name, timed):
        args = self.parse_args()
        for number in range(args.values):
            seconds = timed(args.loops)
            print("pyperf %s value %d: %.9f loops=%d" % (name, number, seconds, args.loops))

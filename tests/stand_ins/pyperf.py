"""A stand-in for the pyperf module: times a benchmark in its own process and prints.

It offers what the benchmarks of the pyperformance package use, in Python so plain that
every rvm can run it.  Options are pyperf's own where it has them:

    --loops=N     how often the benchmark runs within one timed value (default 1)
    --values=K    how many values are timed (default 3)
    --seconds=S   time values until S seconds have gone by instead, at least one

The benchmark's own options (add_argument) are taken as ``--name VALUE`` or
``--name=VALUE``, and one argument without a name.  Each value prints one line, with the
time of all its loops:

    pyperf NAME value I: SECONDS loops=N
"""
import sys
from time import perf_counter


class Namespace:
    """Holds the parsed options as attributes."""


class Option:
    """One option that takes a value, or the argument without a name."""

    def __init__(self, name, type, default, choices):
        self.name = name
        self.key = name.lstrip("-").replace("-", "_")
        self.type = type
        self.value = default
        self.choices = choices


class ArgumentParser:
    """Long options with a value each and an argument: as much of argparse as the benchmarks need."""

    def __init__(self):
        self.options = {}
        self.argument = None

    def add_argument(self, name, type=str, default=None, nargs=None, choices=None, metavar=None, help=None):
        self.options[name] = Option(name, type, default, choices)
        if not name.startswith("-"):
            self.argument = name

    def parse_args(self, words):
        position = 0
        while position < len(words):
            name, equals, value = words[position].partition("=")
            if not name.startswith("-") and self.argument is not None:
                name, equals, value = self.argument, "=", words[position]
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
            if option.choices is not None and option.value not in option.choices:
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
        self.argparser.add_argument("--seconds", float, None)
        self.args = None

    def parse_args(self):
        if self.args is None:
            self.args = self.argparser.parse_args(sys.argv[1:])
        return self.args

    def bench_func(self, name, func, *args, inner_loops=1):
        """Time func(*args), which runs the benchmark `inner_loops` times."""
        def timed(loops):
            start = perf_counter()
            for _ in range(loops):
                func(*args)
            return perf_counter() - start

        self._print_values(name, timed, inner_loops)

    def bench_time_func(self, name, time_func, *args, inner_loops=1):
        """time_func(loops, *args) runs the benchmark and returns the seconds it took."""
        def timed(loops):
            return time_func(loops, *args)

        self._print_values(name, timed, inner_loops)

    def _print_values(self, name, timed, inner_loops):
        args = self.parse_args()
        begin = perf_counter()
        number = 0
        while self._wants_another(args, number, begin):
            seconds = timed(args.loops)
            print("pyperf %s value %d: %.9f loops=%d" % (name, number, seconds, args.loops * inner_loops))
            number += 1

    def _wants_another(self, args, number, begin):
        """Whether to time one more value after `number` of them."""
        if args.seconds is None:
            return number < args.values
        return number == 0 or perf_counter() - begin < args.seconds

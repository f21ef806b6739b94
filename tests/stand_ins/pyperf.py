"""A stand-in for the pyperf module: times a benchmark in its own process and prints.

It offers what the benchmarks of the pyperformance package use, in Python so plain that
every rvm can run it.  Options are pyperf's own where it has them:

    --loops=N     how often the benchmark runs within one timed value (default 1)
    --values=K    how many values are timed (default 3)
    --seconds=S   time values until S seconds have gone by instead, at least one
    --results     run each function once, without timing, and print what it returns

The benchmark's own options (add_argument) are taken as ``--name VALUE``, ``--name=VALUE``
or, of those that store true, ``--name``, and one argument without a name.  Each value
prints one line, with the time of all its loops:

    pyperf NAME value I: SECONDS loops=N
"""
import sys
from time import perf_counter

PLAIN = (type(None), bool, int, float, complex)
LONGEST = 60        # characters of a result that are printed, and not only its checksum


class Namespace:
    """Holds the parsed options as attributes."""


class Option:
    """One option, or the argument without a name.  One that stores true takes no value."""

    def __init__(self, name, type=str, default=None, choices=None, flag=False):
        self.key = name.lstrip("-").replace("-", "_")
        self.type = type
        self.value = False if flag else default
        self.choices = choices
        self.flag = flag


class ArgumentParser:
    """Options with a value each or none, and an argument: as much of argparse as the benchmarks need."""

    def __init__(self):
        self.options = {}
        self.argument = None

    def add_argument(self, *names, type=str, default=None, nargs=None, choices=None, metavar=None, help=None,
                     action="store"):
        name = names[-1]
        option = Option(name, type, default, choices, action == "store_true")
        for each in names:
            self.options[each] = option
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
            option = self.options[name]
            if option.flag:
                option.value = True
            else:
                if not equals:
                    position += 1
                    if position == len(words):
                        self.error("option " + name + " needs a value")
                    value = words[position]
                self.store(option, name, value)
            position += 1
        result = Namespace()
        for option in self.options.values():
            setattr(result, option.key, option.value)
        return result

    def store(self, option, name, value):
        try:
            option.value = option.type(value)
        except ValueError:
            self.error("option " + name + " cannot be " + value)
        if option.choices is not None and option.value not in option.choices:
            self.error("option " + name + " cannot be " + value)

    def error(self, message):
        raise SystemExit("pyperf: " + message)


def python_implementation():
    """The name of the Python that runs, in small letters."""
    return sys.implementation.name


def result_text(value):
    """What a benchmark's function returned, in a line that is the same wherever the result is.

    Of what has no text of its own, which would have an address, it is the type.
    """
    if isinstance(value, str):
        text = str.__repr__(value)
    elif has_text(value, 3):
        text = repr(value)
    else:
        return type(value).__name__
    if len(text) <= LONGEST:
        return text
    import zlib
    return "%s of %d characters, checksum %08x" % (
        type(value).__name__, len(text), zlib.crc32(text.encode("utf-8", "surrogatepass")))


def has_text(value, depth):
    """Whether the value's repr shows all of it, and nothing that changes from run to run."""
    if isinstance(value, PLAIN) or type(value) in (str, bytes, bytearray):
        return True
    if depth and type(value) in (list, tuple):
        return all([has_text(each, depth - 1) for each in value])
    if depth and type(value) is dict:
        return all([has_text(each, depth - 1) for pair in value.items() for each in pair])
    return False


class Runner:
    """Times one benchmark function, several values one after the other."""

    def __init__(self, values=3, add_cmdline_args=None):
        self.metadata = {}
        self.argparser = ArgumentParser()
        self.argparser.add_argument("--loops", type=int, default=1)
        self.argparser.add_argument("--values", type=int, default=values)
        self.argparser.add_argument("--seconds", type=float)
        self.argparser.add_argument("--results", action="store_true")
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

        if self.parse_args().results:
            self._print_result(name, func(*args))
        else:
            self._print_values(name, timed, inner_loops)

    def bench_async_func(self, name, func, *args, inner_loops=1, loop_factory=None):
        """Time awaiting func(*args), in one event loop for each value."""
        import asyncio

        async def timed(loops):
            start = perf_counter()
            for _ in range(loops):
                await func(*args)
            return perf_counter() - start

        def run(coroutine):
            if loop_factory is None:
                return asyncio.run(coroutine)
            with asyncio.Runner(loop_factory=loop_factory) as runner:
                return runner.run(coroutine)

        if self.parse_args().results:
            self._print_result(name, run(func(*args)))
        else:
            self._print_values(name, lambda loops: run(timed(loops)), inner_loops)

    def bench_command(self, name, command):
        """Time a command, from starting its process to the end; what it prints is not shown."""
        import subprocess

        def timed(loops):
            start = perf_counter()
            for _ in range(loops):
                subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
            return perf_counter() - start

        if self.parse_args().results:
            self._print_result(name, subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
        else:
            self._print_values(name, timed, 1)

    def bench_time_func(self, name, time_func, *args, inner_loops=1):
        """time_func(loops, *args) runs the benchmark and returns the seconds it took."""
        def timed(loops):
            return time_func(loops, *args)

        if self.parse_args().results:
            timed(1)
            self._print_result(name, None)
        else:
            self._print_values(name, timed, inner_loops)

    def _print_result(self, name, result):
        print("pyperf %s result: %s" % (name, result_text(result)))

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

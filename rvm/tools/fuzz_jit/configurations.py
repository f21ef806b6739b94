"""The ways in which a program is run: the machine, the parameters of the JIT, the environment."""
import random
from dataclasses import dataclass
from typing import Iterator, List, Tuple

MACHINES = ("register", "stack")

# RPython's optimisations in their order, and with each of them those that need it: there is no
# unrolling without `rewrite` and `virtualize`, say, whose absence RPython answers with an assertion.
OPTIMISATIONS = ("intbounds", "rewrite", "virtualize", "string", "pure", "earlyforce", "heap", "unroll")
NEEDED_BY = {"rewrite": ("unroll",), "virtualize": ("unroll",), "heap": ("unroll",), "pure": ("unroll",)}

AT_ONCE = "threshold=3,function_threshold=4,trace_eagerness=1"
OFF = "off"


@dataclass(frozen=True)
class Configuration:
    """One way; ``jit`` is the value of ``-X jit=``, or empty."""

    machine: str
    name: str
    jit: str = ""
    environment: Tuple[Tuple[str, str], ...] = ()

    @property
    def options(self) -> List[str]:
        """What stands before the program's name in a command."""
        return ["-X", "isa=" + self.machine, *(["-X", "jit=" + self.jit] if self.jit else [])]

    @property
    def compiles(self) -> bool:
        """Whether the JIT is on."""
        return self.jit != OFF

    @property
    def drawn(self) -> bool:
        """Whether its parameters are another draw's."""
        return self.name == "random"

    def __str__(self) -> str:
        return "%s, %s" % (self.machine, self.name)

    def command(self, executable: str, program: str) -> str:
        """For a shell."""
        return " ".join([*("%s=%s" % pair for pair in self.environment), executable, *self.options, program])


def without(optimisation: str) -> str:
    """The JIT's parameter that leaves out one optimisation, and those that need it."""
    left_out = (optimisation, *NEEDED_BY.get(optimisation, ()))
    return "enable_opts=" + ":".join(name for name in OPTIMISATIONS if name not in left_out)


def fixed_configurations() -> Iterator[Configuration]:
    """Those that are the same each time."""
    for machine in MACHINES:
        yield Configuration(machine, "jit off", OFF)
        yield Configuration(machine, "default")
        yield Configuration(machine, "at once", AT_ONCE)
        for name in OPTIMISATIONS:
            yield Configuration(machine, "without " + name, without(name))


def random_configurations(choose: random.Random) -> Iterator[Configuration]:
    """For each machine one whose parameters are drawn."""
    for machine in MACHINES:
        jit = "threshold=%d,function_threshold=%d,trace_eagerness=%d" % (
            int(2 ** choose.uniform(1, 10)), int(2 ** choose.uniform(1, 10)), int(2 ** choose.uniform(0, 6)))
        if choose.random() < 0.3:
            jit += ",trace_limit=%d" % choose.choice((600, 1200, 3000, 12000))
        if choose.random() < 0.2:
            jit += ",max_unroll_recursion=%d" % choose.choice((1, 2, 7))
        if choose.random() < 0.2:
            jit += ",retrace_limit=%d" % choose.choice((1, 5))
        environment: Tuple[Tuple[str, str], ...] = ()
        if choose.random() < 0.4:       # many collections, in every place
            environment = (("PYPY_GC_NURSERY", choose.choice(("32K", "64K", "256K"))),)
        yield Configuration(machine, "random", jit, environment)

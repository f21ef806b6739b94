"""The ways in which a program is run: the machine, the parameters of the JIT, the environment."""
import random
from dataclasses import dataclass, replace
from typing import Iterator, List, Tuple

from rvm.jit_options import NEEDS, OPTIMISATIONS

MACHINES = ("register", "stack")

# RPython itself does not work without these for every program: they locate a fault, and find none.
# Without `heap`, and so without `pure`, a loop is not given up when a quasi-immutable field changes.
NEEDED = ("intbounds", "rewrite", "pure", "heap")

UNLIMITED = "trace_share=100,bridge_share=100,"        # what is compiled does not depend on the clock
AT_ONCE = UNLIMITED + "threshold=3,function_threshold=4,trace_eagerness=1"
OFF = "off"
DEFAULT = UNLIMITED + "threshold=1039,function_threshold=1619"     # RPython's own, which programs reach sooner than rvm's
SHORT_BELOW = 60        # thresholds for which programs of few rounds do


@dataclass(frozen=True)
class Configuration:
    """One way to run a program; ``jit`` is the value of ``-X jit=``, or empty."""

    machine: str
    name: str
    jit: str = ""
    environment: Tuple[Tuple[str, str], ...] = ()
    short: bool = False         # programs of few rounds are hot already

    @property
    def options(self) -> List[str]:
        """Return what stands before the program's name in a command."""
        return ["-X", "isa=" + self.machine, *(["-X", "jit=" + self.jit] if self.jit else [])]

    @property
    def compiles(self) -> bool:
        """Return whether the JIT is on."""
        return self.jit != OFF

    def __str__(self) -> str:
        return "%s, %s" % (self.machine, self.name)

    def command(self, executable: str, program: str) -> str:
        """Return the command for a shell."""
        return " ".join([*("%s=%s" % pair for pair in self.environment), executable, *self.options, program])

    def without(self, optimisation: str) -> "Configuration":
        """Return this configuration without one optimisation and those that need it."""
        left_out = [optimisation]
        for name in left_out:
            left_out += [other for other in OPTIMISATIONS if name in NEEDS[other] and other not in left_out]
        opts = "enable_opts=" + ":".join(name for name in OPTIMISATIONS if name not in left_out)
        name = "" if self.name == "default" else self.name + " "
        return replace(self, name=name + "without " + optimisation, jit=",".join(filter(None, [self.jit, opts])))


def default(machine: str) -> Configuration:
    """Return the one with RPython's thresholds."""
    return Configuration(machine, "default", DEFAULT)


def basic_configurations(machine: str) -> List[Configuration]:
    """Return three: with the JIT off, with RPython's thresholds, and with everything compiled at once."""
    return [Configuration(machine, "jit off", OFF), default(machine),
            Configuration(machine, "at once", AT_ONCE, short=True)]


def sound_configurations() -> Iterator[Configuration]:
    """Yield all configurations that are the same each time and must be right."""
    for machine in MACHINES:
        yield from basic_configurations(machine)
        for name in OPTIMISATIONS:
            if name not in NEEDED:
                yield default(machine).without(name)


def batch_configurations(choose: random.Random, everything: bool) -> Iterator[Configuration]:
    """Yield those for a batch: the basic ones, a random one, and without one optimisation or each in turn."""
    for machine in MACHINES:
        yield from basic_configurations(machine)
        yield drawn(machine, choose)
        sound = [name for name in OPTIMISATIONS if name not in NEEDED]
        for name in sound if everything else [choose.choice(sound)]:
            yield default(machine).without(name)


def locating_configurations(found: Configuration) -> Iterator[Configuration]:
    """Yield those that tell more about a fault that was found in one of them."""
    plain = found if "enable_opts" not in found.jit and found.compiles else default(found.machine)
    for machine in MACHINES:
        basic = basic_configurations(machine)
        same = replace(plain, machine=machine)
        yield from basic
        if same not in basic:
            yield same
        for name in OPTIMISATIONS:
            yield same.without(name)


def drawn(machine: str, choose: random.Random) -> Configuration:
    """Return a configuration with random parameters."""
    threshold, functions = int(2 ** choose.uniform(1, 10)), int(2 ** choose.uniform(1, 10))
    jit = UNLIMITED + "threshold=%d,function_threshold=%d,trace_eagerness=%d" % (
        threshold, functions, int(2 ** choose.uniform(1, 6)))
    if choose.random() < 0.3:
        jit += ",trace_limit=%d" % choose.choice((600, 1200, 3000, 12000))
    if choose.random() < 0.2:
        jit += ",max_unroll_recursion=%d" % choose.choice((1, 2, 7))
    environment: Tuple[Tuple[str, str], ...] = ()
    if choose.random() < 0.4:       # many collections, anywhere
        environment = (("PYPY_GC_NURSERY", choose.choice(("32K", "64K", "256K"))),)
    return Configuration(machine, "drawn", jit, environment, short=min(threshold, functions) < SHORT_BELOW)

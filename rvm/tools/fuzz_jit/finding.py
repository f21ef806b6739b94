"""Finds: which programs of a batch fail, in what configurations, and how they are reported."""
import random
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Callable, Dict, Iterator, List, Optional, Sequence, Tuple

from rvm.tools.fuzz_jit.configurations import (
    OFF, Configuration, batch_configurations, locating_configurations)
from rvm.tools.fuzz_jit.generate import program
from rvm.tools.fuzz_jit.running import Batch, Result, compare, run_oracle, run_program
from rvm.tools.fuzz_jit.shrink import shrink


@dataclass(frozen=True)
class Settings:
    """What the fuzzer works with."""

    executable: str
    oracle: str
    seed: str
    everything: bool = False        # each batch without each optimisation, not only without one
    batch: int = 40                 # programs in a process
    shrink_seconds: float = 60      # for one find
    timeout: float = 30             # seconds for a batch in one configuration
    alone_timeout: float = 10       # seconds for one program; CPython ends it in a fraction of one
    hang_timeout: float = 2         # seconds for each trial while a program that hangs is shrunk


@dataclass
class Find:
    """A program that fails."""

    name: str                       # SEED:NUMBER, which makes the program again, with an s for few rounds
    kind: str                       # "crash", "wrong result" or "hang"
    configuration: Configuration    # that it was found in
    text: str                       # the program, shrunk, or the programs one after the other
    got: Result
    wanted: Result
    earlier: List[str] = field(default_factory=list)    # programs that ran before in the same process
    alone: bool = True              # whether ``text`` fails by itself
    examined: bool = False
    table: List[Tuple[Configuration, str]] = field(default_factory=list)    # what is wrong in each

    @property
    def is_jit(self) -> bool:
        """Return whether the failure needs the JIT."""
        return self.configuration.compiles

    def heading(self) -> List[str]:
        """Return what went wrong, in lines without a comment mark."""
        how = self.got.ending or "wrong result"
        lines = ["%s: %s (%s)" % (self.kind if self.is_jit else self.kind + ", also with the JIT off",
                                  how, self.configuration),
                 "found by rvm.tools.fuzz_jit as %s" % self.name]
        if not self.examined:
            lines.append("not examined; the program is printed by --program %s" % self.name)
        if not self.alone:
            lines.append("did not fail again outside its batch: these are the programs up to it")
        for verdict in sorted({verdict for _, verdict in self.table}, key=lambda text: text != ""):
            names = ["%s" % each for each, found in self.table if found == verdict]
            lines.append("%s: %s" % (verdict or "right", "; ".join(names)))
        return lines

    def report(self, executable: str) -> str:
        """Return everything about the find, with how to run it again."""
        comment = "".join("# %s\n" % line for line in self.heading())
        if not self.examined:
            return comment + "# again: " + self.configuration.command(executable, "PROGRAM")
        differing = "" if self.kind != "wrong result" else (
            "# CPython prints:\n%s# rvm prints:\n%s" % (_commented(self.wanted.output), _commented(self.got.output)))
        last = self.got.errors.strip().splitlines()[-3:] if self.kind == "crash" else []
        return "%s%s%s# again: %s\n%s" % (
            comment, differing, _commented("\n".join(last)),
            self.configuration.command(executable, "PROGRAM"), self.text)


def _commented(text: str, most: int = 20) -> str:
    return "".join("#   %s\n" % line[:300] for line in text.splitlines()[:most])


@dataclass
class Figures:
    """Counts of what was done."""

    programs: int = 0           # run everywhere
    discarded: int = 0          # that CPython took too long for
    runs: int = 0               # programs times configurations
    finds: int = 0

    def add(self, other: "Figures") -> None:
        self.programs += other.programs
        self.discarded += other.discarded
        self.runs += other.runs
        self.finds += other.finds


class Variants:
    """The programs of a batch, with hot loops of many rounds or of few, and what CPython prints for them."""

    def __init__(self, settings: Settings, number: int, short: bool, folder: Path) -> None:
        numbers = range(number * settings.batch, (number + 1) * settings.batch)
        self.names = {"m%d" % each: "%s:%d%s" % (settings.seed, each, "s" * short) for each in numbers}
        self.programs = {name: program(seed) for name, seed in self.names.items()}
        folder.mkdir()
        self.batch = Batch(folder, self.programs)
        self.expected = self.batch.expected(settings.oracle)

    def run(self, settings: Settings, configuration: Configuration, names: Sequence[str]) -> Iterator[Tuple[str, Find]]:
        """Yield those of the programs that fail in a configuration, by their names in the batch."""
        results = self.batch.results(settings.executable, configuration, names, settings.timeout)
        for at, name in enumerate(names):
            got, wanted = results[name], self.expected[name]
            kind = compare(got, wanted)
            if kind:
                yield name, Find(self.names[name], kind, configuration, self.programs[name], got, wanted,
                                 [self.programs[each] for each in names[:at]])


def fuzz_batch(settings: Settings, number: int, most: int, stopped: Callable[[], bool]) -> Tuple[List[Find], Figures]:
    """Run the programs of batch ``number`` in its configurations; shrink at most ``most`` finds.

    A program that has failed is not run in the remaining configurations.
    ``stopped`` tells that the time is over: then only the finds of the batch count.
    """
    figures = Figures()
    choose = random.Random("%s:%d:configurations" % (settings.seed, number))
    finds: Dict[str, Find] = {}
    with tempfile.TemporaryDirectory(prefix="rvm-fuzz-") as scratch:
        variants = {short: Variants(settings, number, short, Path(scratch) / str(short)) for short in (False, True)}
        for configuration in batch_configurations(choose, settings.everything):
            if stopped():
                break
            chosen = variants[configuration.short]
            names = [name for name in chosen.expected if name not in finds]
            finds.update(chosen.run(settings, configuration, names))
            figures.runs += len(names)
        else:
            figures.programs = sum(len(each.expected) for each in variants.values()) // 2
            figures.discarded = settings.batch - figures.programs
    figures.finds = len(finds)
    return [examine(settings, find) if count < most and not stopped() else find
            for count, find in enumerate(finds.values())], figures


def examine(settings: Settings, find: Find) -> Find:
    """Return the find with its program shrunk and the fault located."""
    with tempfile.TemporaryDirectory(prefix="rvm-fuzz-") as scratch:
        trial = Trial(settings, find.kind, find.configuration, Path(scratch))
        find = replace(find, text=_failing_text(find.text, find.earlier, trial), examined=True)
        if not trial.fails(find.text):
            return replace(find, alone=False)
        find.text = shrink(find.text, trial.fails, settings.shrink_seconds)
        wanted, got = trial.results(find.text)
        find.got, find.wanted = got or find.got, wanted
        find.table = list(located(settings, find, Path(scratch)))
    return find


def _failing_text(text: str, earlier: Sequence[str], trial: "Trial") -> str:
    """Return the program after as few of the earlier ones as it needs to fail."""
    number = 0
    while True:
        found = "\n".join([*earlier[len(earlier) - number:], text])
        if number >= len(earlier) or trial.fails(found):
            return found
        number = min(len(earlier), number * 2 or 1)


def located(settings: Settings, find: Find, folder: Path) -> Iterator[Tuple[Configuration, str]]:
    """Yield what is wrong in each configuration that may tell where the fault is."""
    path = folder / "located.py"
    path.write_text(find.text, encoding="utf-8")
    timeout = settings.hang_timeout if find.kind == "hang" else settings.alone_timeout
    for configuration in locating_configurations(find.configuration):
        got = run_program(settings.executable, configuration, path, timeout)
        yield configuration, compare(got, find.wanted)


class Trial:
    """Tells whether a program fails in a given way and CPython accepts it.

    A wrong result with the JIT must be right without it.  Otherwise a shrunk program might end up
    with something that rvm does unlike CPython anyway, such as an address.
    """

    def __init__(self, settings: Settings, kind: str, configuration: Configuration, folder: Path) -> None:
        self.settings = settings
        self.kind = kind
        self.configuration = configuration
        self.path = folder / "trial.py"

    def fails(self, text: str) -> bool:
        """Return whether the program fails in that way."""
        wanted, got = self.results(text)
        if got is None or compare(got, wanted) != self.kind:
            return False
        if self.kind == "wrong result" and self.configuration.compiles:
            off = replace(self.configuration, jit=OFF)
            return not compare(self._run(off), wanted)
        return True

    def results(self, text: str) -> Tuple[Result, Optional[Result]]:
        """Return what CPython and rvm print; the latter is missing if the former settles the matter."""
        self.path.write_text(text, encoding="utf-8")
        nothing = Result("")
        if self.kind == "crash":        # most candidates fail no more, which shows without CPython
            got = self._run(self.configuration)
            if got.kind != "crash":
                return nothing, None
            wanted = run_oracle(self.settings.oracle, self.path, 2)
            return (nothing, None) if wanted.ending else (wanted, got)
        wanted = run_oracle(self.settings.oracle, self.path, 2)
        return (nothing, None) if wanted.ending else (wanted, self._run(self.configuration))

    def _run(self, configuration: Configuration) -> Result:
        settings = self.settings
        timeout = settings.hang_timeout if self.kind == "hang" else settings.alone_timeout
        return run_program(settings.executable, configuration, self.path, timeout)

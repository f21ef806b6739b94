"""rvm-translate: makes the native executable with RPython, or checks that it can be made.

It finds a Python 2.7, fetches RPython for it, runs it on ``targets/main.py`` in a scratch
folder of its own (so that several translations can run at once) and leaves the stripped
executable in ``build/``, beside RPython's whole log.
"""
import argparse
import contextlib
import os
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, Iterator, List, Mapping, Optional, Sequence

from rvm.tools import make_unicode_names
from rvm.tools.checkout import NoCheckout, find_checkout
from rvm.tools.embed import EmbedError, embed
from rvm.tools.stdlib import MISSING, find_stdlib, is_stdlib
from rvm.tools.translate_log import ERROR, LogReader, essential_lines
from rvm.tools.translate_progress import Progress
from rvm.tools.translate_python27 import (
    SETTING, Python27, SetupError, fetch_packages, find_python27)

# How far a check goes, by the arguments that take RPython there.
CHECKS = {
    "annotate": ["-O2", "--thread", "--annotate"],
    "rtype": ["-O2", "--thread", "--annotate", "--rtype"],
    "jit": ["-Ojit", "--thread", "--annotate", "--rtype", "--pyjitpl"],
}
START_RPYTHON = Path(__file__).with_name("start_rpython.py")
# The executable has a fixed address: otherwise the many pointers in its data would be
# relocated, and their pages copied, each time it starts.  RPython asks for other code where
# it makes a profile; the last word counts.
FIXED_ADDRESS = "-fno-pie -no-pie"
# Sums wrap around at 64 bits, as rvm's hashes have it; in C that is undefined.
WRAPPING = "-fwrapv"
# No object needs an address that is a multiple of 32 bytes: the gaps took 2.7 of 42 MB.
ALIGNMENT = "-malign-data=abi"
# A new list is cleared by a loop where the profile tells of few words: `rep stos`, which gcc takes for that, takes as
# long for one word as for eight.
CLEARING = "-mmemset-strategy=unrolled_loop:256:noalign,libcall:-1:noalign"
# Only debuggers unwind the stack; so the tables for that, 1.5 MB, stand where `strip` removes them.
UNWINDING = 'asm(".cfi_sections .debug_frame");\n'
# What the start of a program uses is put together in the executable (see start_order.py): each function and constant
# is a section that the linker can move, and gcov needs notes of the functions that were counted.
SECTIONS = "-ffunction-sections -fdata-sections"
START_ORDER = Path(__file__).with_name("start_order.py")
LINKER_SCRIPT = "start.ld"
# A function that is a part of all its callers is not needed besides: 2% of the code.
UNUSED = "-Wl,--gc-sections"
COMPILER = """#!/bin/sh
exec %(command)s "$@" %(last)s
"""
COMPILER_OF_PROFILE = """#!/bin/sh
case " $* " in
*" -fprofile-generate "*) set -- "$@" -ftest-coverage %(quick)s ;;
%(rare)s) set -- "$@" %(not_unrolled)s %(unaligned)s ;;
%(unrolled)s) set -- "$@" %(partial)s ;;
%(interpreter)s) set -- "$@" %(not_unrolled)s %(partial)s %(in_place)s ;;
%(objects)s) set -- "$@" %(not_unrolled)s %(partial)s ;;
*" -c "*) set -- "$@" %(not_unrolled)s %(partial)s %(unaligned)s %(less_inlined)s ;;
*) if [ -f %(script)s ]; then %(command)s "$@" %(last)s %(unused)s -Wl,-T,%(script)s && exit; fi ;;
esac
exec %(command)s "$@" %(last)s
"""
# Code that the training program does not reach is compiled as without a profile, not for small size; but for that of
# packages which it reaches as far as common programs do.  These names are how their C files begin.
PARTIAL_TRAINING = "-fprofile-partial-training"
RARE = ("rpython_jit", "rvm_arguments", "rvm_cli", "rvm_compile", "rvm_interp_reporting", "rvm_jit_options",
        "rvm_modules__ast", "rvm_modules_posix", "rvm_modules_sys", "rvm_modules_time", "rvm_options", "rvm_prompt",
        "rvm_run_module", "rvm_syntax")
# With a profile gcc unrolls each loop that it knows nothing of eight times, which made of 146 KB of code 190.  Loops
# that hardly do more than count are in these files.
NOT_UNROLLED = "-fno-unroll-loops"
UNROLLED = ("dtoa", "rpython_memory", "rpython_rlib", "rpython_rtyper", "rvm_rlib")
# A loop that clears or copies words does so in place in these files, where few words are: the registers of a call that
# has ended.  gcc makes a call of `memset` of it, which took 3.6 ns for four words instead of 2.1.
IN_PLACE = "-fno-tree-loop-distribute-patterns"
INTERPRETER = ("rvm_interp",)
# Outside these files, and those where most programs spend their time, no gap stands before what is only jumped to, and
# a function that the training program does not reach becomes a part of its callers as -O2 has it, not as -O3.  On a
# target of 100 KB of such code the one took 4% and the other 9%; a profiled run executes 0.1% more.
OBJECTS = ("rvm_objects",)
UNALIGNED = "-falign-jumps=1"
LESS_INLINED = "--param=max-inline-insns-auto=15 --param=inline-min-speedup=30"
# The executable that counts runs for seconds, so what gcc does late to make code faster is left out of it: a third of
# the time of its compilation.  Counters are put in before that, so the profile fits the code of the second compilation,
# in which nothing is left out.  Optimisations that come before the counters must not be named here.
QUICK = (
    # in whole programs
    "-fno-ipa-cp -fno-ipa-icf -fno-ipa-ra -fno-ipa-sra -fno-ipa-vrp --param=inline-unit-growth=0"
    # in gcc's trees
    " -fno-code-hoisting -fno-optimize-strlen -fno-split-paths -fno-store-merging -fno-tree-dominator-opts"
    " -fno-tree-loop-optimize -fno-tree-pre -fno-tree-sink -fno-tree-slsr -fno-tree-tail-merge -fno-tree-vectorize"
    # in its instructions
    " -fno-compare-elim -fno-cprop-registers -fno-crossjumping -fno-cse-follow-jumps -fno-dse -fno-forward-propagate"
    " -fno-gcse -fno-if-conversion -fno-if-conversion2 -fno-peephole2 -fno-rerun-cse-after-loop -fno-schedule-insns2"
    " -fno-split-wide-types")
# Where a profile tells that few words are copied, as by lists that grow, gcc takes `rep movsq`, which has been slower
# than memcpy at every size: 5 ns for 50 bytes instead of 4, 12 for 500 instead of 7.
COPYING = "-mmemcpy-strategy=libcall:-1:noalign"
# Where a profile does not fit a function after all, that is told and the function compiled without.
MISFIT = "-Wno-error=coverage-mismatch"
TRAINING_ROUNDS = 100
OTHER = "without-jit"  # the folder of the second executable, where both are made
MADE = "executable"  # RPython's makefile runs it for the profile, which it cannot do with a path here
REDRAW = 0.5  # seconds
INTERRUPTED = 130


@dataclass(frozen=True)
class Translation:
    """One run of RPython: what it makes, from what, and where."""

    checkout: Path
    target: Path
    jit: bool
    both: bool  # besides the executable with the JIT, the one without
    check: Optional[str]  # a key of CHECKS, or None to make an executable
    training: Optional[Path]  # the program whose run is the C compiler's profile
    output: Path
    log: Path
    library: Optional[str]  # the folder of CPython's library, for the training program and the executable

    @property
    def other_output(self) -> Path:
        """Where the executable without the JIT goes when both are made."""
        return self.output.with_name("rvm-nojit")

    @property
    def other_log(self) -> Path:
        """RPython's log of the executable without the JIT when both are made; it begins where they part."""
        return self.log.with_name("translate-nojit.log")

    def arguments(self) -> List[str]:
        """Return RPython's own arguments; it leaves MADE in the folder where it runs."""
        if self.check:
            return ["--batch", *CHECKS[self.check], str(self.target)]
        level = "-Ojit" if self.jit else "-O2"
        jobs = len(os.sched_getaffinity(0))
        arguments = ["--batch", level, "--thread", "--make-jobs=%d" % jobs, "--output=" + MADE]
        if self.training:
            order = start_order(os.environ.get("CC", "gcc"), self.training)
            runs = [os.devnull + " >/dev/null", order, self.training_runs()]
            arguments += ["--profopt", "--profoptargs=" + " && ".join(runs)]
        return [*arguments, str(self.target)]

    def training_runs(self) -> str:
        """Return the commands that run the training program: on both machines, equally long."""
        modes = ["", "-X jit=off "] if self.jit else [""]
        runs = ["-X isa=%s %s%s %d >/dev/null" % (machine, mode, shlex.quote(str(self.training)), TRAINING_ROUNDS)
                for mode in modes for machine in ("register", "stack")]
        return " && ".join("./$(TARGET) " + run for run in runs)


def start_order(compiler: str, training: Path) -> str:
    """Return the command that makes LINKER_SCRIPT where the executable that counts has run an empty program alone."""
    words = [sys.executable, "-I", str(START_ORDER), compiler]
    return " ".join([*map(shlex.quote, words), "./$(TARGET)", LINKER_SCRIPT, shlex.quote(str(training)), ".",
                     "../module_cache"])


def main(argv: Optional[List[str]] = None) -> int:
    """Run the command.  Return the exit status."""
    parser = argument_parser()
    options = parser.parse_args(argv)
    if options.check and (options.output or options.both):
        parser.error("--check makes no file")
    if options.both and options.output:
        parser.error("-o names one file, and --both makes two")
    signal.signal(signal.SIGTERM, _interrupt)
    progress = Progress()
    try:
        return _translate(options, progress)
    except (SetupError, NoCheckout) as error:
        progress.finish()
        print("rvm-translate: %s" % error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        progress.finish()
        print("rvm-translate: interrupted", file=sys.stderr)
        return INTERRUPTED


def argument_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(
        prog="rvm-translate",
        description="Translate rvm to a native executable with RPython.")
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--jit", dest="jit", action="store_true", default=True,
                      help="make build/rvm, with the JIT (the default)")
    kind.add_argument("--no-jit", dest="jit", action="store_false",
                      help="make build/rvm-nojit, which is quicker to make")
    kind.add_argument("--both", action="store_true",
                      help="make build/rvm and build/rvm-nojit, which share the first phases")
    parser.add_argument("--check", nargs="?", const="annotate", choices=sorted(CHECKS),
                        help="make nothing: only infer all types, as a fast check of the"
                             " restricted subset (rtype goes one phase further, and jit"
                             " one more, which takes minutes)")
    parser.add_argument("--no-profile", dest="profile", action="store_false",
                        help="compile the C source once only, without a profile of what is"
                             " common: minutes quicker to make, slower to run")
    parser.add_argument("--rpython", metavar="DIR", type=Path,
                        help="use the RPython of this folder, such as a PyPy source tree")
    parser.add_argument("--python", metavar="COMMAND",
                        help="the Python 2.7 to run RPython with (also: %s)" % SETTING)
    parser.add_argument("--find-python", action="store_true",
                        help="only say which Python 2.7 would be used")
    parser.add_argument("--find-rpython", action="store_true",
                        help="only print RPython's folder, having fetched it if it is not there")
    parser.add_argument("-o", dest="output", metavar="FILE", type=Path,
                        help="the executable to make")
    library = parser.add_mutually_exclusive_group()
    library.add_argument("--stdlib", metavar="DIR",
                         help="the folder of CPython 3.11's library (lib/python3.11) that is put into the"
                              " executable; else that of this Python, if it is 3.11, or of a python3.11 on PATH")
    library.add_argument("--no-stdlib", dest="library", action="store_false",
                         help="make an executable without CPython's library")
    parser.add_argument("--keep", action="store_true",
                        help="keep the scratch folder with the C source, and name it")
    parser.add_argument("--target", type=Path, help=argparse.SUPPRESS)
    return parser


def _interrupt(signum: int, frame: object) -> None:
    raise KeyboardInterrupt


def _translate(options: argparse.Namespace, progress: Progress) -> int:
    python = find_python27(options.python, os.environ)
    if options.find_python:
        print("%s: %s" % (python.path, python.version))
        return 0
    if options.find_rpython:
        print(fetch_packages(python, os.environ, lambda text: None))
        return 0
    translation = _planned(options)
    _need_compiler(translation)
    if options.stdlib and not is_stdlib(options.stdlib):
        raise SetupError("there is no library of Python in %s" % options.stdlib)
    packages = fetch_packages(python, os.environ, progress.say)
    path = [packages, translation.checkout]
    if options.rpython:
        if not (options.rpython / "rpython").is_dir():
            raise SetupError("there is no rpython in %s" % options.rpython)
        path.insert(0, options.rpython.resolve())
    progress.say("%s with %s (%s)" % (_purpose(translation), python.version, python.path))
    scratch = Path(tempfile.mkdtemp(prefix="rvm-translate-"))
    try:
        status = _run(translation, python, path, scratch, progress)
        progress.finish()
        if status != 0:
            return _report_failure(translation)
        if translation.check:
            print("rvm-translate: passed the check in %d s" % progress.elapsed())
        else:
            made = [(scratch / MADE, translation.output)]
            if translation.both:
                made.append((scratch / OTHER / MADE, translation.other_output))
            for executable, output in made:
                _deliver(executable, output)
            if options.library:
                _embed_library([output for _, output in made], translation.library)
            for _, output in made:
                print("rvm-translate: made %s (%.1f MB) in %d s" % (
                    output, output.stat().st_size / 1e6, progress.elapsed()))
        return 0
    finally:
        if options.keep:
            print("rvm-translate: kept %s" % scratch)
        else:
            shutil.rmtree(str(scratch), ignore_errors=True)


def _embed_library(executables: List[Path], library: Optional[str]) -> None:
    """Put CPython's library into the executables; where there is none, say so: they work without."""
    if library is None:
        print("rvm-translate: the executable is without CPython's library, because %s by --stdlib" % MISSING)
        return
    try:
        embed(executables, Path(library))
    except EmbedError as error:
        raise SetupError(str(error))


def _planned(options: argparse.Namespace) -> Translation:
    checkout = find_checkout()
    build = checkout / "build"
    name = "rvm" if options.jit else "rvm-nojit"
    kind = "check" if options.check else ("jit" if options.jit else "nojit")
    target = options.target or checkout / "targets" / "main.py"
    if not target.is_file():
        raise SetupError("there is no target %s" % target)
    return Translation(
        checkout=checkout, target=target.resolve(), jit=options.jit, both=options.both,
        check=options.check,
        training=checkout / "targets" / "training.py" if options.profile and not options.check else None,
        output=options.output or build / name, log=build / ("translate-%s.log" % kind),
        library=(options.stdlib or find_stdlib(os.environ)) if options.library else None)


def _need_compiler(translation: Translation) -> None:
    """Raise SetupError without a C compiler: RPython asks it about the platform even if it makes no C."""
    compiler = os.environ.get("CC", "gcc").split()[0]
    needed = [compiler] if translation.check else [compiler, "make"]
    for command in needed:
        if shutil.which(command) is None:
            raise SetupError("%s is needed and not there: install a C compiler and make"
                             " (your system's gcc and make packages)" % command)


def _purpose(translation: Translation) -> str:
    if translation.check:
        return "checking %s" % translation.target.name
    kind = "with and without" if translation.both else "with" if translation.jit else "without"
    return "translating %s %s JIT" % (translation.target.name, kind)


def _run(
    translation: Translation, python: Python27, path: List[Path], scratch: Path,
    progress: Progress,
) -> int:
    """Run RPython to its end, or kill it with all its children.  Return the exit status."""
    translation.log.parent.mkdir(parents=True, exist_ok=True)
    command = [python.path, "-u", str(START_RPYTHON), str(scratch / "cache")]
    if translation.both:
        translation.other_log.unlink(missing_ok=True)       # of an earlier run: this one may fail before it begins
        (scratch / OTHER).mkdir()
        command += ["--both", str(scratch / OTHER), str(translation.other_log)]
    command += translation.arguments()
    reader = LogReader()
    progress.phase(reader.phase)
    process = None
    try:
        with _interrupts_held_back():
            process = subprocess.Popen(
                command, cwd=str(scratch), env=_environment(translation, path, scratch),
                start_new_session=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT)
        follower = threading.Thread(
            target=_follow, args=(process, translation.log, reader, progress), daemon=True)
        follower.start()
        while follower.is_alive():
            follower.join(REDRAW)
            progress.tick(reader.phase, _detail(reader, scratch))
        return process.wait()
    except BaseException:
        if process is not None:
            _kill(process)
        raise


@contextlib.contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Delay signals to the end: a process that is half started would be left running."""
    arrived: List[int] = []
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    for number, handler in handlers.items():
        if callable(handler):
            signal.signal(number, lambda signum, frame: arrived.append(signum))
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
    if arrived:
        raise KeyboardInterrupt


def _environment(translation: Translation, path: List[Path], scratch: Path) -> Dict[str, str]:
    environment: Dict[str, str] = dict(_without_python_settings(os.environ))
    environment.update(
        PYTHONPATH=os.pathsep.join(str(folder) for folder in path),
        PYTHONDONTWRITEBYTECODE="1",
        PYPY_USESSION_DIR=str(scratch),
        TMPDIR=str(scratch),
        RVM_UNICODE_NAMES=str(_unicode_names(scratch)),
        RVM_STDLIB=translation.library or "",
        LC_ALL="C")
    compiler = _compiler(environment.get("CC", "gcc"), scratch, bool(translation.training))
    environment["MAKEFLAGS"] = "CC=%s" % compiler
    return environment


def _unicode_names(scratch: Path) -> Path:
    """Return the file with the table of Unicode's names, which the executable is to contain."""
    path = scratch / "unicode-names"
    path.write_bytes(make_unicode_names.table())
    return path


def _compiler(command: str, scratch: Path, profiled: bool) -> Path:
    """Return a script that runs the C compiler with further options at the end."""
    wanted = [ALIGNMENT, CLEARING, *_unwinding(scratch)]
    if profiled:
        wanted += [SECTIONS, MISFIT, COPYING]
    last = [FIXED_ADDRESS, WRAPPING, *(option for option in wanted if _takes(command, option))]
    script = scratch / "cc"
    text = COMPILER_OF_PROFILE if profiled else COMPILER
    optional = {"quick": QUICK, "partial": PARTIAL_TRAINING, "not_unrolled": NOT_UNROLLED, "in_place": IN_PLACE,
                "unaligned": UNALIGNED, "less_inlined": LESS_INLINED} if profiled else {}
    files = {"rare": RARE, "unrolled": UNROLLED, "interpreter": INTERPRETER, "objects": OBJECTS}
    script.write_text(text % {
        "command": command, "last": " ".join(last), "script": LINKER_SCRIPT, "unused": UNUSED,
        **{group: _compiling(names) for group, names in files.items()},
        **{name: option if _takes(command, option) else "" for name, option in optional.items()}})
    script.chmod(0o755)
    return script


def _unwinding(scratch: Path) -> List[str]:
    """Return the option by which the tables for unwinding stand where `strip` removes them."""
    header = scratch / "unwinding.h"
    header.write_text(UNWINDING)
    return ["-include %s" % header]


def _compiling(names: Sequence[str]) -> str:
    """Return the shell's pattern for command lines that compile a C file whose name begins like that."""
    return "|".join('*" -c %s"*' % name for name in names)


def _takes(compiler: str, option: str) -> bool:
    """Return whether the C compiler knows that option."""
    probe = subprocess.run(compiler.split() + option.split() + ["-c", "-x", "c", os.devnull, "-o", os.devnull],
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return probe.returncode == 0


def _without_python_settings(environ: Mapping[str, str]) -> Mapping[str, str]:
    return {key: value for key, value in environ.items()
            if key not in ("PYTHONHOME", "PYTHONSTARTUP", "PYTHONWARNINGS")}


def _follow(
    process: "subprocess.Popen[bytes]", log: Path, reader: LogReader, progress: Progress
) -> None:
    """Copy what RPython writes into the log, and report each phase that begins."""
    assert process.stdout is not None
    with log.open("wb") as file:
        for line in process.stdout:
            file.write(line)
            file.flush()
            phase = reader.feed(line.decode("utf-8", "replace").rstrip())
            if phase:
                progress.phase(phase)


def _detail(reader: LogReader, scratch: Path) -> str:
    if reader.phase != "compile":
        return reader.detail
    folder = next(scratch.glob("usession*/testing_1"), scratch)
    made = sum(1 for _ in folder.glob("**/*.o"))
    profiled = "with the profile, " if any(folder.glob("**/*.gcda")) else ""
    return "%s%d of %d files" % (profiled, min(made, reader.c_files), reader.c_files)


def _kill(process: "subprocess.Popen[bytes]") -> None:
    """End RPython and the compilers it started, which are one process group."""
    for number, patience in ((signal.SIGTERM, 3), (signal.SIGKILL, 3)):
        try:
            os.killpg(process.pid, number)
            process.wait(patience)
        except ProcessLookupError:
            return
        except subprocess.TimeoutExpired:
            continue


def _deliver(made: Path, output: Path) -> None:
    """Strip the executable and move it to its path in one step."""
    strip = shutil.which("strip")
    if strip:
        subprocess.run([strip, str(made)], check=True)
    output.parent.mkdir(parents=True, exist_ok=True)
    staged = output.with_name(output.name + ".new")
    shutil.copy2(str(made), str(staged))
    os.replace(str(staged), str(output))


def _report_failure(translation: Translation) -> int:
    log, text = translation.log, _text_of(translation.log)
    if translation.both and ERROR not in text:
        other_text = _text_of(translation.other_log)
        if ERROR in other_text:
            log, text = translation.other_log, other_text
    print("rvm-translate: RPython failed", file=sys.stderr)
    for line in essential_lines(text):
        print("    " + line, file=sys.stderr)
    print("rvm-translate: the whole log is in %s" % log, file=sys.stderr)
    return 1


def _text_of(log: Path) -> str:
    return log.read_text(encoding="utf-8", errors="replace") if log.is_file() else ""


if __name__ == "__main__":
    sys.exit(main())

"""rvm.tools.start_order: what programs use stands together in the executable; needs a C compiler with gcov."""
import shutil
import subprocess
import sys

import pytest

from rvm.tools import start_order, translate

PROGRAM = {"first.c": r"""
#include <stdio.h>
#include <string.h>
int used(int x), unused(int x), trained(int x), imported(int x), between(int x);
long spread[20000] = {1}, written[3] = {7, 8, 9}, unwritten = 5;
int main(int count, char **words)
{
    written[1] = used(count);
    if (count > 5)
        return unused(count) + between(count) + (int)unwritten + (int)spread[count];
    if (count == 3 && !strcmp(words[2], "10"))
        return trained(count) == 0;
    if (count > 2 && strstr(words[2], "argparse"))
        return imported(count) == 0;
    if (count > 2 && !strcmp(words[1], "-c")) {
        puts("ready");
        fflush(stdout);
        getchar();
    }
    return 0;
}
""", "second.c": r"""
#include <stdlib.h>
extern long spread[];
long counted[2000] = {1};
int unused(int x) { return abs(x) / 3; }
int uncalled(int x) { return x; }
long apart[2000] = {1}, looked_at[600] = {1}, aside[2000] = {1};
int between(int x) { return abs(x) * 5 + (int)apart[x] + (int)aside[x]; }
int trained(int x) { return abs(x) + (int)looked_at[x + 290]; }
int imported(int x) { return abs(x) + (int)spread[x]; }
int used(int x) { long *p = counted + x; *p += 2; return x * 7 + (int)*p; }
"""}


@pytest.fixture
def counting(tmp_path, monkeypatch):
    """A folder with an executable that counts and has run once, and the compiler's script."""
    if not all(shutil.which(command) for command in ("gcc", "gcov", "nm")):
        pytest.skip("there is no gcc with gcov")
    monkeypatch.chdir(tmp_path)
    for name, text in PROGRAM.items():
        (tmp_path / name).write_text(text)
    script = translate._compiler("gcc", tmp_path, True)
    build(script, "-fprofile-generate")
    subprocess.run(["./executable", "/dev/null"], check=True)
    return script


def build(script, *options):
    for name in PROGRAM:
        subprocess.run([str(script), "-O2", *options, "-c", name], check=True)
    subprocess.run([str(script), *options, "-o", "executable", "first.o", "second.o"], check=True)


def addresses():
    lines = subprocess.check_output(["nm", "executable"], universal_newlines=True).splitlines()
    return {line.split()[-1]: int(line.split()[0], 16) for line in lines if len(line.split()) == 3}


def test_what_a_start_uses_is_put_together(counting, capsys):
    assert start_order.main(["gcc", "./executable", "start.ld", "training.py", "."]) == 0
    assert "2 functions and 2 constants are put together, and behind them 2 functions" in capsys.readouterr().out
    build(counting, "-fprofile-use")
    subprocess.run(["./executable"], check=True)
    at = addresses()
    assert "uncalled" not in at
    assert abs(at["main"] - at["used"]) < 1000 and at["used"] < at["unused"] and at["main"] < at["unused"]
    for later in ("trained", "imported"):
        assert max(at["main"], at["used"]) < at[later] < min(at["unused"], at["between"])
    assert max(at["counted"], at["written"]) < at["looked_at"] < min(at["spread"], at["apart"], at["aside"])
    assert at["written"] < at["spread"] and at["counted"] < at["spread"]


def test_the_imports_of_large_programs_are_no_part_of_the_profile(counting, tmp_path):
    assert start_order.main(["gcc", "./executable", "start.ld", "training.py", "."]) == 0
    assert "imported" in (tmp_path / "start.ld").read_text()
    ran = start_order.functions_run("gcov", [tmp_path])
    assert "trained" in ran and "imported" not in ran


def test_pages_that_cannot_be_told(counting, monkeypatch, capsys):
    monkeypatch.setattr(start_order, "TOUCHED_PAGES", "missing.c")
    assert start_order.main(["gcc", "./executable", "start.ld", "training.py", "."]) == 0
    told = capsys.readouterr().out
    assert "what longer programs read stays where it is" in told and "2 functions and 0 constants" in told


def test_the_command_as_the_makefile_runs_it(counting):
    command = translate.start_order("gcc", "training.py").replace("$(TARGET)", "executable")
    assert sys.executable in command
    assert "are put together" in subprocess.check_output(command, shell=True, universal_newlines=True)


def test_a_linker_that_does_not_take_it(counting):
    with open("start.ld", "w") as file:
        file.write("no script")
    build(counting, "-fprofile-use")
    subprocess.run(["./executable"], check=True)


@pytest.mark.parametrize("compiler, problem", [("cc", "there is no gcov for cc"), ("gcc", "gcov names no function")])
def test_without_it_nothing_fails(counting, capsys, compiler, problem):
    assert start_order.main([compiler, "./executable", "start.ld", "training.py", "module_cache"]) == 0
    assert problem in capsys.readouterr().out

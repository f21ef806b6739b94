"""Sources at random: some are compiled, and a difference from CPython is seen and told."""
import sys

import pytest

from rvm.tools import fuzz_syntax

pytestmark = pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="the oracle is CPython 3.11")


@pytest.mark.parametrize("package, count", [("pysource_codegen", 12), ("hypothesmith", 4)])
def test_sources_at_random_are_taken_as_cpython_takes_them(package, count):
    pytest.importorskip(package)
    for seed in range(count):
        source = fuzz_syntax.MAKERS[package](seed)
        assert fuzz_syntax.difference(source) == "", source


@pytest.mark.parametrize("source", ["x = 1\n", "f(a=1, a=2)\n", "x = (\n", "'\udc80'\n", "def f():\n\tx\n        y\n"])
def test_no_difference(source):
    assert fuzz_syntax.difference(source) == ""


def test_a_difference_is_told(monkeypatch, capsys):
    monkeypatch.setattr(fuzz_syntax, "MAKERS", {"sys": lambda seed: "x = %d\n" % seed})
    monkeypatch.setattr(fuzz_syntax, "rvm_says", lambda source, machine: "nothing" if "7" in source else "it compiles")
    assert fuzz_syntax.main(["--seed", "5", "--programs", "4"]) == 1
    told = capsys.readouterr().out
    assert "== --seed 7 --programs 1\nx = 7\n" in told and "stack machine: nothing\nCPython: it compiles" in told
    assert told.count("==") == 1
    assert fuzz_syntax.main(["--seed", "1", "--programs", "3"]) == 0


def test_without_packages_it_says_what_to_install(monkeypatch, capsys):
    monkeypatch.setattr(fuzz_syntax, "MAKERS", {"no_such_package": str})
    with pytest.raises(SystemExit) as caught:
        fuzz_syntax.main(["--programs", "1"])
    assert caught.value.code == 2 and "pip install 'rvm[fuzz]'" in capsys.readouterr().err

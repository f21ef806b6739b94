"""The comparison of packages: what is called different, and the page."""
from rvm.tools.packages import CPYTHON, PACKAGES, Ended, Package, Result, difference, page


def test_difference():
    wanted = Ended("a\n", "", 0, 1.0)
    assert difference(wanted, Ended("a\n", "a warning", 0, 2.0)) == ""
    assert difference(wanted, Ended("b\n", "", 0, 1.0)) == "other output"
    assert difference(wanted, Ended("", "Traceback\nValueError: x\n", 1, 1.0)) == "ValueError: x"
    assert difference(wanted, Ended("a\n", "", -11, 1.0)) == "crashed (signal 11)"


def test_page():
    package = Package("name", "1.0")
    good = Result(package, "does it", {CPYTHON: 1.0, "JIT": 0.5, "stack": 2.0})
    bad = Result(package, "does it", {CPYTHON: 1.0, "JIT": 0.5, "stack": 2.0}, {"stack": "a | b"})
    lines = page([good, bad]).splitlines()
    assert lines[-4:] == [
        "| name | 1.0 | does it | same | 1.00 | 0.50 (x 2) | 2.00 (x 0.5) |",
        "| name | 1.0 | does it | stack: a \\| b | 1.00 | 0.50 (x 2) | - |", "", "1 of 2 do the same."]


def test_everything_is_pinned():
    for package in PACKAGES:
        assert all(pin.count("==") == 1 for pin in package.pins())
    assert len({package.name for package in PACKAGES}) == len(PACKAGES)

"""Packages from PyPI do on rvm what they do on CPython 3.11: the jobs of tests/packages, on both machines.

Hosted, only those that rvm.tools.packages marks as small.  What pip cannot install here is skipped.
"""
import functools

import pytest

from rvm.tools.packages import PACKAGES, CannotInstall, install, job_of, run
from rvm.tools.stdlib import SETTING, stdlib_of
from tests.worlds import ROOT

pytestmark = pytest.mark.slow


@functools.lru_cache(maxsize=None)
def job_and_result(package, oracle):
    """A package's job, and what CPython makes of it; or why there is none."""
    try:
        job = job_of(package, install(package, oracle), ROOT)
    except CannotInstall as error:
        return None, str(error)
    return job, run([oracle, "-S"], job)


def name_of(package):
    return package.name


def check(package, oracle, world, machine, before=()):
    job, wanted = job_and_result(package, oracle)
    if job is None:
        pytest.skip(wanted)
    assert wanted.status == 0, wanted.errors
    got = run([*world.command, "-X", "isa=" + machine], job, before)
    assert got.output == wanted.output, got.errors
    assert got.status == 0


@pytest.mark.only_worlds("native")
@pytest.mark.parametrize("machine", ["register", "stack"])
@pytest.mark.parametrize("package", PACKAGES, ids=name_of)
def test_package(oracle, world, machine, package):
    check(package, oracle, world, machine)


@pytest.mark.only_worlds("hosted")
@pytest.mark.parametrize("machine", ["register", "stack"])
@pytest.mark.parametrize("package", [package for package in PACKAGES if package.hosted], ids=name_of)
def test_small_package_hosted(monkeypatch, oracle, world, machine, package):
    library = stdlib_of(oracle)
    if library is not None:
        monkeypatch.setenv(SETTING, library)
    check(package, oracle, world, machine, before=[ROOT])


def test_each_package_has_a_job():
    names = {path.stem for path in (ROOT / "tests" / "packages").glob("*.py")}
    assert names == {package.name.replace("-", "_") for package in PACKAGES}

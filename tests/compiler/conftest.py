"""The compiler's graphs are checked before the first pass and behind each, in all tests of this folder."""
import functools

import pytest

from rvm.compiler.graph.check import check, check_allocation
from rvm.compiler.register import passes as register_passes
from rvm.compiler.register.allocation import allocate
from rvm.compiler.stack import passes as stack_passes


def checked(change):
    """The pass with a check of the graph behind it."""
    check_after = check_allocation if change is allocate else check

    @functools.wraps(change)
    def checked_change(function):
        change(function)
        check_after(function)
    return checked_change


@pytest.fixture(scope="package", autouse=True)
def checked_passes():
    originals = []
    for passes in (register_passes.PASSES, stack_passes.PASSES):
        originals.append((passes, passes[:]))
        passes[:] = [check] + [checked(change) for change in passes]
    yield
    for passes, original in originals:
        passes[:] = original

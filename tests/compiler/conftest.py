"""The compiler's graphs are checked before the first pass and behind each, in all tests of this folder."""
import pytest

from rvm.compiler.graph.check import check, check_allocation
from rvm.compiler.graph.observing import Pass
from rvm.compiler.register import passes as register_passes
from rvm.compiler.register.allocation import allocate
from rvm.compiler.stack import passes as stack_passes


def checked(change):
    """The pass with a check of the graph behind it."""
    check_after = check_allocation if change is allocate else check

    def checked_change(function):
        change(function)
        check_after(function)
    return checked_change


def check_first(change):
    """The first pass with a check of what lowering has made before it."""
    def checked_change(function):
        check(function)
        change(function)
    return checked_change


@pytest.fixture(scope="package", autouse=True)
def checked_passes():
    originals = []
    for passes in (register_passes.PASSES, stack_passes.PASSES):
        originals.append((passes, passes[:]))
        passes[:] = [Pass(each.name, checked(each.change)) for each in passes]
        passes[0] = Pass(passes[0].name, check_first(passes[0].change))
    yield
    for passes, original in originals:
        passes[:] = original

"""What compiled loops do with attributes that are numbers: they read and write machine words and make no objects."""
import re
import subprocess

import pytest

from tests.worlds import environment

pytestmark = pytest.mark.only_worlds("jit")

PROGRAM = """
class Alone:
    def __init__(self, x, y):
        self.x = x
        self.y = y

class Mixed:
    def __init__(self, x, y):
        self.name = "n"
        self.x = x
        self.y = y

class Slotted:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

def run(point, count):
    while count > 0:
        point.x = %s
        count -= 1
    return point.x

print(run(%s, 5000))
"""
FLOATS, INTS = "point.x * 0.5 + point.y", "point.x + point.y"


@pytest.mark.parametrize("isa", ["register", "stack"])
@pytest.mark.parametrize("formula, point, result, written", [
    (FLOATS, "Alone(1.5, 0.25)", b"0.5\n", r"setarrayitem_gc\(\w+, 0, f\d+"),
    (FLOATS, "Mixed(1.5, 0.25)", b"0.5\n", r"setfield_gc\(\w+, f\d+, .*AttributeFloatCell"),
    (INTS, "Alone(1, 3)", b"15001\n", r"setarrayitem_gc\(\w+, 0, i\d+"),
    (INTS, "Slotted(1, 3)", b"15001\n", r"setarrayitem_gc\(\w+, 0, i\d+"),
    (INTS, "Mixed(1, 3)", b"15001\n", r"setfield_gc\(\w+, i\d+, .*AttributeIntCell")])
def test_a_loop_makes_no_objects(world, tmp_path, isa, formula, point, result, written):
    (tmp_path / "p.py").write_text(PROGRAM % (formula, point))
    log = tmp_path / "log"
    answer = subprocess.run([*world.command, "-X", "isa=" + isa, str(tmp_path / "p.py")], check=True,
                            env=environment(PYPYLOG="jit-log-opt:%s" % log), stdout=subprocess.PIPE)
    assert answer.stdout == result
    loop = re.search(r"\{jit-log-opt-loop(.*?)jit-log-opt-loop\}", log.read_text(), re.DOTALL).group(1)
    turn = loop.rpartition(" label(")[2]        # the first turn, before that, is apart
    assert ("float_mul" if formula is FLOATS else "int_add_ovf") in turn and re.search(written, turn)
    assert "new_with_vtable" not in turn and "call_" not in turn and "W_Float" not in turn and "W_Int" not in turn

"""What compiled loops do with attributes that are floats: they read and write machine floats and make no objects."""
import re
import subprocess

import pytest

from tests.worlds import environment

pytestmark = pytest.mark.only_worlds("jit")

PROGRAM = """
class Alone:
    def __init__(self):
        self.x = 1.5
        self.y = 0.25

class Mixed:
    def __init__(self):
        self.name = "n"
        self.x = 1.5
        self.y = 0.25

def run(point, count):
    while count > 0:
        point.x = point.x * 0.5 + point.y
        count -= 1
    return point.x

print(run(%s(), 5000))
"""


@pytest.mark.parametrize("isa", ["register", "stack"])
@pytest.mark.parametrize("name, written", [("Alone", r"setarrayitem_gc\(\w+, 0, f\d+"),
                                           ("Mixed", r"setfield_gc\(\w+, f\d+, .*FloatCell")])
def test_a_loop_makes_no_objects(world, tmp_path, isa, name, written):
    (tmp_path / "p.py").write_text(PROGRAM % name)
    log = tmp_path / "log"
    answer = subprocess.run([*world.command, "-X", "isa=" + isa, str(tmp_path / "p.py")], check=True,
                            env=environment(PYPYLOG="jit-log-opt:%s" % log), stdout=subprocess.PIPE)
    assert answer.stdout == b"0.5\n"
    loop = re.search(r"\{jit-log-opt-loop(.*?)jit-log-opt-loop\}", log.read_text(), re.DOTALL).group(1)
    turn = loop.rpartition(" label(")[2]        # the first turn, before that, is apart
    assert "float_mul" in turn and re.search(written, turn)
    assert "new_with_vtable" not in turn and "call_" not in turn and "W_Float" not in turn

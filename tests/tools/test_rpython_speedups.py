"""A pass of RPython that rpython_speedups.py replaces does the same as RPython's own, in a program's translation."""
import subprocess

import pytest

pytestmark = pytest.mark.slow

# Runs RPython's own pass on a copy of each function's graph, and ours on the graph.
START = """\
import sys
sys.path.insert(0, %r)
import rpython_speedups
from rpython.flowspace.model import Constant, copygraph
from rpython.memory.gctransform import shadowcolor
theirs = shadowcolor.move_pushes_earlier
rpython_speedups.look_at_few_blocks_for_roots()
ours = shadowcolor.move_pushes_earlier
rpython_speedups.look_at_few_blocks_for_roots = lambda: None

def text(graph):
    numbers = {}

    def numbered(thing):        # new variables have names of their own in each copy
        if isinstance(thing, Constant) or thing is None:
            return str(thing)
        return numbers.setdefault(thing, len(numbers))

    return str([(map(numbered, block.inputargs),
                 [(operation.opname, map(numbered, operation.args), numbered(operation.result))
                  for operation in block.operations],
                 numbered(block.exitswitch),
                 [(str(link.exitcase), map(numbered, link.args), numbered(link.target)) for link in block.exits])
                for block in graph.iterblocks()])

def both(graph, slots):
    copy = copygraph(graph, shallowvars=True)
    before = text(copy)
    theirs(copy, slots)
    ours(graph, slots)
    after = text(graph)
    print "graph: %%d slots, %%s, %%s" %% (
        slots.numcolors if slots else 0, "changed" if after != before else "kept",
        "the same" if after == text(copy) else "DIFFERENT")

shadowcolor.move_pushes_earlier = both
import start_rpython
start_rpython.main()
"""


def test_saving_roots(untranslated, root, tmp_path):
    python, environment = untranslated
    (tmp_path / "start.py").write_text(START % str(root / "rvm" / "tools"))
    command = [python, "start.py", str(tmp_path / "cache"), "--batch", "-O2", "--make-jobs=1", "--source",
               str(root / "tests" / "tools" / "rpython_threaded.py")]
    answer = subprocess.run(command, cwd=str(tmp_path), stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                            universal_newlines=True,
                            env=dict(environment, PYPY_USESSION_DIR=str(tmp_path), TMPDIR=str(tmp_path)))
    assert answer.returncode == 0, answer.stdout
    graphs = [line for line in answer.stdout.splitlines() if line.startswith("graph: ")]
    assert any("changed, the same" in line for line in graphs)
    assert all(line.endswith("the same") for line in graphs)

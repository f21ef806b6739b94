"""What rvm-explore reads from the JIT's log."""
import pytest

from rvm.rlib.stack import run_with_big_stack
from rvm.tools.bench_programs import UsageError
from rvm.tools.explore import jit
from rvm.tools.explore.program import Program

SOURCE = """\
def count(n):
    total = 0
    while n:
        total += n
        n -= 1
    return total


print(count(10000))
"""
LOG = """\
[1a2b] {jit-summary
junk
[1a2c] jit-summary}
[1a2d] {jit-log-noopt
# Traced loop or bridge with 5 ops
[p0, p1]
debug_merge_point(0, 0, 'count:1 pc %(add)d opcode 10')
i3 = int_add(i1, i2)
debug_merge_point(0, 0, 'elsewhere:1 pc 0 opcode 3')
i4 = int_sub(i3, 1)
jump(p0, p1)
[1a2e] jit-log-noopt}
[1a2f] {jit-log-opt-loop
# Loop 1 (count:1 pc %(add)d opcode 10) : loop with 2 ops
[p0, p1]
+10: debug_merge_point(0, 0, 'count:1 pc %(add)d opcode 10')
+20: i3 = int_add_ovf(i1, i2)
[1a30] jit-log-opt-loop}
[1a31] {jit-log-opt-bridge
# bridge out of Guard 0x1 with 1 ops
debug_merge_point(0, 0, 'elsewhere:1 pc 0 opcode 3')
[1a32] jit-log-opt-bridge}
[1a33] {jit-log-noopt
# Traced loop or bridge that never ends
"""


@pytest.fixture(scope="module")
def program():
    found = Program("count.py", SOURCE.encode())
    run_with_big_stack(found.compile)
    return found


@pytest.fixture(scope="module")
def places(program):
    return jit.Places(program, "register")


@pytest.fixture(scope="module")
def add(program, places):
    """The pc of the addition."""
    return next(pc for pc, (start, end) in places.ranges[1].items() if SOURCE[start:end] == "total += n")


def texts(listing):
    """Each line that belongs to the source: the line, and that part of the source."""
    links = listing["links"]
    return [(listing["text"][links[i]:links[i + 1]], SOURCE[links[i + 2]:links[i + 3]])
            for i in range(0, len(links), 4)]


def test_traces(places, add):
    found = list(jit.traces_in(LOG % {"add": add}, places))
    assert [(trace.name, trace.code) for trace in found] == [
        ("Loop 1 (count:1 pc %d opcode 10) : loop with 2 ops" % add, 1)]
    listed = found[0].as_json("register", places)
    assert texts(listed["recorded"]) == [
        ("debug_merge_point(0, 0, 'count:1 pc %d opcode 10')" % add, "total += n"),
        ("i3 = int_add(i1, i2)", "total += n")]
    assert texts(listed["optimised"])[1] == ("+20: i3 = int_add_ovf(i1, i2)", "total += n")
    assert listed["recorded"]["instructions"] == [3, 1, add, 4, 1, add]


def test_places_of_other_programs(places):
    assert places.find("debug_merge_point(0, 0, 'count:2 pc 0 opcode 1')") is None
    assert places.find("debug_merge_point(0, 0, 'count:1 pc 100000 opcode 1')") is None
    assert places.find("i3 = int_add(i1, i2)") is None


def test_long_traces_are_cut(places, monkeypatch):
    monkeypatch.setattr(jit, "MOST_TRACE", 2)
    assert jit.listing(["a", "b", "c"], places) == {
        "text": "a\nb\n", "note": "The first 2 of 3 lines; the log has all.", "links": [], "instructions": []}


def test_the_executable(tmp_path, monkeypatch):
    path = tmp_path / "rvm"
    with pytest.raises(UsageError, match="rvm is no executable"):
        jit.find_executable(str(path), {})
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    assert jit.find_executable(None, {jit.SETTING: str(path)}) == str(path)


def test_a_run_that_does_not_end(tmp_path):
    path = tmp_path / "rvm"
    path.write_text("#!/bin/sh\necho started > \"${PYPYLOG#*:}\"\nexec sleep 100\n")
    path.chmod(0o755)
    assert jit.log_of(str(path), "register", "x.py", b"", 1.0) == "started\n"


@pytest.mark.only_worlds("jit")
def test_a_real_loop(world, program, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "count.py").write_text(SOURCE)
    found = jit.traces_of(program, world.command[0], b"", 60.0)
    for machine in ("register", "stack"):
        trace = next(each for each in found if each["machine"] == machine and each["code"] == 1)
        assert {"total += n", "n -= 1"} <= {part for _, part in texts(trace["recorded"])}
        assert any("int_add" in line for line, _ in texts(trace["optimised"]))
        loop = trace["optimised"]["text"].rpartition("label(")[2]       # its first turn, before that, is apart
        assert "new_with_vtable" in trace["recorded"]["text"] and "new_with_vtable" not in loop

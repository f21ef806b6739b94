"""What holds of the executables alone: they need no Python and little else."""
import os
import re
import shutil
import subprocess
import sys

import pytest

pytestmark = pytest.mark.only_worlds("native")


@pytest.fixture
def executable(world):
    return world.command[0]


def test_links_only_the_c_and_maths_libraries(executable):
    if shutil.which("ldd") is None:
        pytest.skip("ldd is not installed")
    listing = subprocess.run(["ldd", executable], stdout=subprocess.PIPE, check=True).stdout.decode()
    names = [os.path.basename(line.split()[0]) for line in listing.splitlines()]
    assert any(name.startswith("libc.so") for name in names)
    assert [name for name in names if not name.startswith(("linux-vdso", "ld-linux", "libc.so", "libm.so"))] == []


def test_runs_alone_in_an_empty_folder(executable, tmp_path):
    shutil.copy(executable, tmp_path / "rvm")
    (tmp_path / "p.py").write_text("print(sum(i * i for i in range(10)))\n")
    answer = subprocess.run([str(tmp_path / "rvm"), "p.py"], cwd=tmp_path, env={"PATH": "/nonexistent"},
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, b"285\n", b"")


ALLOCATING = """
kept = [None] * 4
for i in range(3000000):
    kept[i % 4] = [i, i + 1]
print(kept[3])
"""


# The system counts to a process what the one had that started it, so a small one does.
MEASURING = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def memory_of(executable, program, **environment):
    """Return what the program writes, and the greatest memory, in MB, that the executable takes for it."""
    answer = subprocess.run([sys.executable, "-S", "-c", MEASURING, executable, "-c", program], check=True,
                            env=dict({"PATH": "/nonexistent"}, **environment), stdout=subprocess.PIPE)
    *output, memory = answer.stdout.splitlines()
    return output, int(memory) / 1024


def peak_memory(executable, **environment):
    """Return the greatest memory, in MB, that the executable takes for objects that nothing keeps."""
    output, memory = memory_of(executable, ALLOCATING, **environment)
    assert output == [b"[2999999, 3000000]"]
    return memory


def nursery_size(executable, **environment):
    """Return the size of the collector's nursery, in bytes, from RPython's log."""
    log = subprocess.run([executable, "-c", "pass"], check=True, stderr=subprocess.PIPE,
                         env=dict({"PYPYLOG": "gc-set-nursery-size:-"}, **environment)).stderr
    return int(re.findall(br"nursery size: (\d+)", log)[-1])


def test_the_nursery_does_not_depend_on_the_processor(executable):
    """RPython would make it half as big as the processor's cache."""
    assert nursery_size(executable) == 4 << 20
    assert peak_memory(executable) - memory_of(executable, "pass")[1] < 16


def test_the_environment_sets_the_nursery(executable):
    assert nursery_size(executable, PYPY_GC_NURSERY="64M") == 64 << 20
    assert peak_memory(executable, PYPY_GC_NURSERY="64M") > 64

"""What holds of the executables alone: they need no Python and little else."""
import os
import shutil
import subprocess

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


def peak_memory(executable, **environment):
    """The greatest memory, in MB, that the executable takes for objects that nothing keeps."""
    process = subprocess.Popen([executable, "-c", ALLOCATING], stdout=subprocess.PIPE,
                               env=dict({"PATH": "/nonexistent"}, **environment))
    output = process.stdout.read()
    process.stdout.close()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    assert (status, output) == (0, b"[2999999, 3000000]\n")
    return usage.ru_maxrss / 1024


def test_memory_of_an_allocating_loop_does_not_depend_on_the_processor(executable):
    """RPython would make its nursery half as big as the processor's cache."""
    assert peak_memory(executable) < 24


def test_the_environment_sets_the_nursery(executable):
    assert peak_memory(executable, PYPY_GC_NURSERY="64M") > 64

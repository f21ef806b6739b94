"""A loop that several traces make: rpython_segments.py, on RPython's own tracer, untranslated."""
import re
import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().with_name("rpython_segments.py")
TRACE = re.compile(r"^# (?:Loop|bridge) [^\n]* with (\d+) ops\n(.*?)^\[\w+\] jit-log", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def answer(untranslated):
    executable, environment = untranslated
    return subprocess.run([executable, str(SCRIPT)], env=environment, check=True, universal_newlines=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_the_result_is_pythons(answer):
    right, result = answer.stdout.split()
    assert result == right


def test_the_last_trace_jumps_to_the_label_of_the_first(answer):
    traces = [text for length, text in TRACE.findall(answer.stderr)]
    labels = re.findall(r"^label\(.*(TargetToken\(\d+\))", traces[0], re.MULTILINE)
    jumps = re.findall(r"^jump\(.*(TargetToken\(\d+\))", "".join(traces[1:]), re.MULTILINE)
    assert len(labels) == 1 and labels[0] in jumps


def test_no_trace_is_much_longer_than_it_may_be(answer):
    lengths = [int(length) for length, text in TRACE.findall(answer.stderr)]
    assert 3 < len(lengths) < 20 and max(lengths) < 150

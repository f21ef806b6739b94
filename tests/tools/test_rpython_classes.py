"""What a map knows of its attribute's class spares guards: rpython_classes.py, on RPython's tracer, untranslated."""
import pytest

from tests.tools.untranslated import printed


@pytest.fixture(scope="module")
def answers(untranslated):
    """By program: its result in Python and under the JIT, its guards, and the operations recorded for it."""
    return {name: [int(word) for word in text.split()]
            for name, text in printed(untranslated, "rpython_classes.py", "mended").items()}


@pytest.mark.parametrize("name", ["made_before", "one_class", "another_early", "another_late"])
def test_results_are_pythons(answers, name):
    expected, found, _, _ = answers[name]
    assert found == expected


def test_objects_of_one_class_are_not_guarded(answers):
    """Two guards are of the holders of the attribute, before the loop."""
    assert answers["one_class"][2] == 2
    assert answers["another_early"][2] > 2


def test_what_a_trace_knows_is_kept(answers):
    """A class that is told ends nothing that the tracer knows: it records each guard and each read once."""
    assert answers["one_class"][3] <= 17

"""How functions of the core are called: the entries that each of them has."""
import gc

import pytest

import rvm.everything  # noqa: F401  (declares them all)
from rvm.objects.builtin import FUNCTIONS, W_Builtin

EVERY = [w_function for w_function in gc.get_objects() if type(w_function) is W_Builtin]
WITHOUT_GENERAL = [w_function for w_function in EVERY if w_function.general is None]


def test_most_need_no_general_entry():
    assert len(WITHOUT_GENERAL) > 0.8 * len(EVERY) > 1500


def test_calls_without_a_general_entry_have_a_direct_one():
    for w_function in WITHOUT_GENERAL:
        signature = w_function.signature
        direct = [w_function.direct0, w_function.direct1, w_function.direct2, w_function.direct3, w_function.direct4]
        assert not (signature.varargs or signature.varkeywords), signature.text
        assert None not in direct[signature.required:signature.positional + 1], signature.text
        assert signature.positional == len(signature.parameters), signature.text


@pytest.mark.parametrize("name, needed", [
    ("len", False), ("getattr", False), ("pow", True), ("print", True), ("max", True), ("__build_class__", True)])
def test_a_general_entry_is_for_what_may_be_left_out(name, needed):
    assert (FUNCTIONS[name].general is not None) == needed

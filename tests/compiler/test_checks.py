"""Refused programs: the same message and place as the host's compile()."""

import pytest

from rvm.compiler.analysis.checks import check
from rvm.compiler.analysis.folding import fold
from rvm.compiler.analysis.scopes import analyze
from rvm.syntax.errors import SyntaxError_
from rvm.tools.host_ast import byte_string, parse_with_host
from tests.compiler.refused_programs import PROGRAMS

pytestmark = pytest.mark.filterwarnings("ignore")


def host_error(program):
    try:
        compile(program, "<program>", "exec", dont_inherit=True)
    except SyntaxError as error:
        return (byte_string(error.msg), error.lineno, error.offset,
                error.end_lineno, error.end_offset or 0)


def rvm_error(program):
    module = parse_with_host(program)
    try:
        fold(module, "<program>")
        check(module, analyze(module, "<program>"), "<program>")
    except SyntaxError_ as error:
        return error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset


@pytest.mark.parametrize("program", PROGRAMS)
def test_same_error(program):
    assert rvm_error(program) == host_error(program)


def test_most_are_refused():
    refused = [program for program in PROGRAMS if host_error(program)]
    assert len(refused) > 100

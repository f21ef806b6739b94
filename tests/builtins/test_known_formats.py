"""Formats that a trace unrolls: what their parts make, joined, is what the format makes as a whole."""
import pytest

from rvm import everything      # noqa: F401  (the builtin types get their methods)
from rvm.builtins.str_type import known_formats
from rvm.objects.floatobject import W_Float
from rvm.objects.intobject import W_Int, new_int
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.text import percent, strformat
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.bigint import rbigint

ITEMS = [W_Int(5), W_Int(-12), W_Str("text"), W_Str("\xc3\xa9"), W_Float(2.5), w_None, W_Tuple([W_Int(1)]),
         new_int(rbigint.fromlong(10 ** 30))]


@pytest.mark.parametrize("text", ["%s", "a%sb", "%s%s", "%%%s%%", "%5s|%-5s|%.1s", "%r and %a",
                                  "%s \xf0\x9f\x98\x80 %s"])
def test_percent(text):
    template = percent.known_template(text)
    count = len(template.conversions)
    for i in range(len(ITEMS)):
        w_arguments = W_Tuple([ITEMS[(i + j) % len(ITEMS)] for j in range(count)])
        assert known_formats.fits(template, w_arguments)
        assert known_formats.join_conversions(template, w_arguments) == percent.format_text(text, w_arguments)


@pytest.mark.parametrize("text, w_value", [
    ("%d", W_Int(7)), ("%5.2f|", W_Float(2.345)), ("%x", W_Int(255)), ("<%s>", W_Str("a")), ("%05d", W_Int(-3)),
    ("%d", W_Float(2.7))])
def test_percent_of_one(text, w_value):
    template = percent.known_template(text)
    assert known_formats.fits(template, w_value)
    assert known_formats.join_conversions(template, w_value) == percent.format_text(text, w_value)


@pytest.mark.parametrize("text", ["%(a)s", "%*d", "%", "%z", "%99999999d", "%s" * 11, "%5%", "%b"])
def test_percent_not_known(text):
    assert percent.known_template(text) is None


def test_percent_that_does_not_fit():
    template = percent.known_template("%s %s")
    assert not known_formats.fits(template, W_Tuple([W_Int(1)]))
    assert not known_formats.fits(template, W_Int(1))
    assert not known_formats.fits(percent.known_template("%s"), w_None)
    assert not known_formats.fits(percent.known_template("none"), W_Int(1))


@pytest.mark.parametrize("text", ["", "{}", "a{}b{}c", "{1} {0}", "{0}{0}", "{{{}}}", "{:>8}|{:<8}|{:^8}",
                                  "{0:\xc3\xa9>8}"])
def test_format(text):
    template = strformat.known_template(text)
    items_w = [W_Int(5), W_Str("t\xc3\xa9xt"), W_Float(-2.5), W_Str(""), W_Int(-100)]
    for i in range(len(items_w)):
        args_w = items_w[i:] + items_w[:i]
        assert template.needed <= len(args_w)
        assert known_formats.join_fields(template, args_w) == strformat.format_with(text, args_w, [], [])


@pytest.mark.parametrize("text", ["{} {0}", "{a}", "{0.b}", "{0[1]}", "{:{}}", "{!r}", "{", "{} }", "{}" * 11])
def test_format_not_known(text):
    assert strformat.known_template(text) is None

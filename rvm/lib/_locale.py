"""Locales: C, POSIX and C.UTF-8, which are all that rvm knows; others are refused.  The encoding is always UTF-8."""

from _operator import index as _index
from os import environ as _environ

LC_CTYPE = 0
LC_NUMERIC = 1
LC_TIME = 2
LC_COLLATE = 3
LC_MONETARY = 4
LC_MESSAGES = 5
LC_ALL = 6
CHAR_MAX = 127

# What nl_langinfo() tells, by the number that the C library gives it.
_TIME = 2 << 16
_TEXTS = {}


def _define(names, number, texts):
    """Define constants with numbers in a row, and what they stand for."""
    for name, text in zip(names, texts):
        globals()[name] = number
        _TEXTS[number] = text
        number += 1


_DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split()
_MONTHS = "January February March April May June July August September October November December".split()
_define(["ABDAY_%d" % i for i in range(1, 8)], _TIME, [day[:3] for day in _DAYS])
_define(["DAY_%d" % i for i in range(1, 8)], _TIME + 7, _DAYS)
_define(["ABMON_%d" % i for i in range(1, 13)], _TIME + 14, [month[:3] for month in _MONTHS])
_define(["MON_%d" % i for i in range(1, 13)], _TIME + 26, _MONTHS)
_define("AM_STR PM_STR D_T_FMT D_FMT T_FMT T_FMT_AMPM ERA".split(), _TIME + 38,
        ["AM", "PM", "%a %b %e %H:%M:%S %Y", "%m/%d/%y", "%H:%M:%S", "%I:%M:%S %p", ""])
_define("ERA_D_FMT ALT_DIGITS ERA_D_T_FMT ERA_T_FMT".split(), _TIME + 46, ["", "", "", ""])
_define(["_DATE_FMT"], _TIME + 108, ["%a %b %e %H:%M:%S %Z %Y"])
_define(["CODESET"], 14, ["UTF-8"])
_define(["CRNCYSTR"], (4 << 16) + 15, ["-"])
_define(["RADIXCHAR", "THOUSEP"], 1 << 16, [".", ""])
_define(["YESEXPR", "NOEXPR"], 5 << 16, ["^[yY]", "^[nN]"])
del _TIME

Error = type("Error", (Exception,), {"__module__": "locale"})

_CATEGORIES = ("LC_CTYPE LC_NUMERIC LC_TIME LC_COLLATE LC_MONETARY LC_MESSAGES LC_ALL LC_PAPER LC_NAME LC_ADDRESS "
               "LC_TELEPHONE LC_MEASUREMENT LC_IDENTIFICATION").split()
_names = {category: "C" for category in _CATEGORIES if category != "LC_ALL"}
_names["LC_CTYPE"] = "C.UTF-8"      # rvm always begins with it


def _text(where, text):
    """Check an argument; `where` begins the error."""
    if not isinstance(text, str):
        raise TypeError("%s must be str, not %s" % (where, type(text).__name__))
    if "\0" in text:
        raise ValueError("embedded null character")
    return text


def _known(name, category):
    """Return the name that a category has when a program asks for `name`; Error if it is not known."""
    if name == "":
        for variable in ("LC_ALL", category, "LANG"):
            if _environ.get(variable):
                return _known(_environ[variable], category)
        return "C"
    if name in ("C", "POSIX"):
        return "C"
    language, _, encoding = name.partition(".")
    if language == "C" and encoding.replace("-", "").lower() == "utf8":
        return name
    raise Error("unsupported locale setting")


def setlocale(category, locale=None, /):
    """Activate a locale, or return the name of the one that is active."""
    number = _index(category)
    if locale is not None:
        if not isinstance(locale, str):
            raise TypeError("setlocale() argument 2 must be str or None, not %s" % type(locale).__name__)
        _text("setlocale() argument 2", locale)
    if not 0 <= number < len(_CATEGORIES):
        raise Error("locale query failed" if locale is None else "unsupported locale setting")
    if locale is not None:
        _activate(_CATEGORIES[number], locale)
    if number != LC_ALL:
        return _names[_CATEGORIES[number]]
    if len(set(_names.values())) == 1:
        return _names["LC_CTYPE"]
    return ";".join(["%s=%s" % pair for pair in _names.items()])


def _activate(category, locale):
    if category != "LC_ALL":
        wanted = {category: locale}
    elif ";" in locale:
        wanted = dict([part.partition("=")[::2] for part in locale.split(";")])
        if wanted.keys() - _names.keys():
            raise Error("unsupported locale setting")
    else:
        wanted = dict.fromkeys(_names, locale)
    _names.update({each: _known(name, each) for each, name in wanted.items()})


def localeconv():
    """Return the locale's conventions for numbers and money."""
    conventions = dict.fromkeys(("int_curr_symbol", "currency_symbol", "mon_decimal_point", "mon_thousands_sep"), "")
    conventions.update(mon_grouping=[], positive_sign="", negative_sign="")
    conventions.update(dict.fromkeys(("int_frac_digits", "frac_digits", "p_cs_precedes", "p_sep_by_space",
                                      "n_cs_precedes", "n_sep_by_space", "p_sign_posn", "n_sign_posn"), CHAR_MAX))
    conventions.update(decimal_point=".", thousands_sep="", grouping=[])
    return conventions


def nl_langinfo(key, /):
    """Return what the locale has for the key."""
    key = _index(key)
    if key not in _TEXTS:
        raise ValueError("unsupported langinfo constant")
    return _TEXTS[key]


def getencoding():
    """Return the encoding of the locale."""
    return "UTF-8"


def strcoll(os1, os2, /):
    """Compare two strings as the locale orders them: by code points."""
    first = _text("strcoll() argument 1", os1)
    second = _text("strcoll() argument 2", os2)
    return (first > second) - (first < second)


def strxfrm(string, /):
    """Return a string that is ordered as the locale orders the given one."""
    return _text("strxfrm() argument", string)

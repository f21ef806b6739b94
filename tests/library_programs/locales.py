"""locale and _locale: the locales C, POSIX and C.UTF-8."""
import _locale
import locale


def attempt(function, *args):
    try:
        print(function.__name__, args, function(*args))
    except Exception as e:
        print(function.__name__, args, type(e).__name__, e)


print(_locale.setlocale(_locale.LC_CTYPE), _locale.Error is locale.Error, locale.getpreferredencoding())
print(_locale.localeconv())
for name in sorted(dir(_locale)):
    value = getattr(_locale, name)
    if isinstance(value, int) and not name.startswith("LC_") and name != "CHAR_MAX":
        print(name, value, repr(_locale.nl_langinfo(value)))
for category in [0, 1, 6, 12, 13, -1, "a"]:
    for name in [None, "C", "POSIX", "C.UTF-8", "C.utf8", "xx", "xx_YY.UTF-8", "", 1, "a\0"]:
        attempt(_locale.setlocale, category, name)
attempt(_locale.setlocale, 0, "C.UTF-8")
for category in [0, 1, 6]:
    attempt(_locale.setlocale, category)
attempt(_locale.setlocale, 6, "C")
attempt(_locale.setlocale, 6, "")
attempt(_locale.nl_langinfo, _locale.CODESET)
attempt(_locale.nl_langinfo, 1)
for pair in [("a", "b"), ("b", "a"), ("a", "a"), ("\xe9", "f"), ("\U00010000", "\uffff"), ("a\0", "b"), ("a", 1)]:
    attempt(_locale.strcoll, *pair)
for text in ["a\xe9\u20ac", "a\0", 1]:
    attempt(_locale.strxfrm, text)
print(locale.format_string("%d %.2f", (1234567, 2.5), grouping=True), locale.atof("1.5"), locale.atoi("7"))
print(locale.str(1.25), locale.getlocale(), locale.normalize("de_de"))
attempt(locale.currency, 5)

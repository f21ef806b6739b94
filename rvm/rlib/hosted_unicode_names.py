"""Unicode's names by Python 3's unicodedata."""
import unicodedata


def name_of(point):
    return unicodedata.name(chr(point), "")


def points_of(name):
    try:
        return [ord(c) for c in unicodedata.lookup(name)]
    except (KeyError, UnicodeEncodeError):
        return []


def are_known():
    return True

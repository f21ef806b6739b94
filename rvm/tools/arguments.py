"""Types of option values of the measuring tools, for argparse."""
import argparse
import shlex
from typing import List, Tuple


def name_and_text(text: str) -> Tuple[str, str]:
    """Return the name and the text of NAME=TEXT."""
    name, equals, rest = text.partition("=")
    if not name or not rest:
        raise argparse.ArgumentTypeError("%r is not NAME=COMMAND" % text)
    words(rest)
    return name, rest


def words(text: str) -> List[str]:
    """Return the words of a command that is quoted as in a shell."""
    try:
        return shlex.split(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError("%r is no command: %s" % (text, error))


def name_and_number(text: str) -> Tuple[str, int]:
    """Return the name and the number of NAME=N, or of N with an empty name; N is above 0."""
    name, equals, number = text.rpartition("=")
    if not number.isdecimal() or int(number) == 0:
        raise argparse.ArgumentTypeError("%r is not a number, or NAME=NUMBER" % text)
    return name, int(number)


def positive(text: str) -> float:
    """Return a number of seconds above 0."""
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number < 1e9:
        raise argparse.ArgumentTypeError("%r is not a number of seconds" % text)
    return number

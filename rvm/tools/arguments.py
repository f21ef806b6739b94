"""Kinds of values that options of the measuring tools take, for argparse."""
import argparse
import shlex
from typing import List, Tuple


def name_and_text(text: str) -> Tuple[str, str]:
    """NAME=TEXT."""
    name, equals, rest = text.partition("=")
    if not name or not rest:
        raise argparse.ArgumentTypeError("%r is not NAME=COMMAND" % text)
    words(rest)
    return name, rest


def words(text: str) -> List[str]:
    """The words of a command, quoted as in a shell."""
    try:
        return shlex.split(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError("%r is no command: %s" % (text, error))


def name_and_number(text: str) -> Tuple[str, int]:
    """NAME=N, or N with an empty name; N is above 0."""
    name, equals, number = text.rpartition("=")
    if not number.isdecimal() or int(number) == 0:
        raise argparse.ArgumentTypeError("%r is not a number, or NAME=NUMBER" % text)
    return name, int(number)


def positive(text: str) -> float:
    """A number of seconds."""
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number < 1e9:
        raise argparse.ArgumentTypeError("%r is not a number of seconds" % text)
    return number

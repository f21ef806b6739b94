"""Byte strings of a known length that are written piece by piece, under Python 3."""


def new_text(size):
    return []


def put(text, pos, piece):
    text.append(piece)
    return pos + len(piece)


def finished(text):
    return "".join(text)

"""Carets under lines that are not all ASCII."""


def größe(länge):
    return "ä" + "日本語" + länge["ключ"] + 1


def emoji(x):
    return ["😀😀", x.nothing, "😀"]


try:
    emoji("é")
except AttributeError:
    größe({"ключ": 5})

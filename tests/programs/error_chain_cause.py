"""raise ... from ...: the direct cause."""


def load(text):
    try:
        return int(text)
    except ValueError as error:
        raise RuntimeError("cannot load %r" % text) from error


def start():
    try:
        load("twelve")
    except RuntimeError as error:
        raise SystemError("cannot start") from error


start()

"""An error while another is handled: the context."""


def lookup(table, key):
    try:
        return table[key]
    except KeyError:
        return table.defaults[key]


def use():
    try:
        lookup({}, "missing")
    finally:
        print("finally runs")


use()

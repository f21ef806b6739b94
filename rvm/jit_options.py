"""Which values of `-X jit=...` make sense.

RPython takes any number for a parameter and any set of optimisations; with some sets its
optimiser fails an assertion, or crashes, as soon as a loop is compiled.
"""
from rvm.rlib import jit
from rvm.rlib.strings import is_digit

NAMES = sorted(jit.PARAMETERS)
MOST_DIGITS = 9
HIGHEST_TRACE_LIMIT = 1 << 14
VALID = "it is off, default or NAME=NUMBER,... with the names " + ", ".join(NAMES)

# The other optimisations that each one needs (found by trying all sets of them).
NEEDS = {
    "intbounds": ["rewrite"], "rewrite": [], "virtualize": ["intbounds", "rewrite", "pure", "earlyforce"],
    "string": ["intbounds", "rewrite"], "pure": [], "earlyforce": [], "heap": ["rewrite", "pure"],
    "unroll": ["virtualize", "earlyforce"],
}
OPTIMISATIONS = ["intbounds", "rewrite", "virtualize", "string", "pure", "earlyforce", "heap", "unroll"]


def problem_of(value):
    """Return what is wrong with the option's value, or "" if nothing is."""
    if value == "off" or value == "default":
        return ""
    for part in value.split(","):
        equal = part.find("=")
        if equal < 0:
            return VALID
        name = part[:equal].strip(" ")
        setting = part[equal + 1:].strip(" ")
        if name not in NAMES:
            return VALID
        problem = problem_of_optimisations(setting) if name == "enable_opts" else problem_of_number(setting)
        if problem == "" and name == "trace_limit" and int(setting) > HIGHEST_TRACE_LIMIT:
            problem = "is at most %d" % HIGHEST_TRACE_LIMIT
        if problem == "" and name == "retrace_limit" and int(setting) > 0:
            problem = "is 0: RPython's optimiser fails where a loop is traced again"
        if problem != "":
            return name + " " + problem
    return ""


def problem_of_number(text):
    if text == "" or len(text) > MOST_DIGITS:
        return "is a number, not negative and of no more than %d digits" % MOST_DIGITS
    for c in text:
        if not is_digit(c):
            return "is a number, not negative and of no more than %d digits" % MOST_DIGITS
    return ""


def problem_of_optimisations(text):
    if text == "all":
        return ""
    given = [name for name in text.split(":") if name != ""]
    for name in given:
        if name not in NEEDS:
            return "is all, or of %s, with colons between" % ", ".join(OPTIMISATIONS)
    for name in given:
        for needed in NEEDS[name]:
            if needed not in given:
                return "cannot have %s without %s" % (name, needed)
    return ""

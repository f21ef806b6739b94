"""Code of the library's functions, looked at and called in every way before the functions were ever called."""
import ast
import gc
import marshal
import queue
import shlex
import statistics
import string
import textwrap
import threading
import types

# Looked at.
code = textwrap.indent.__code__
print(code.co_name, code.co_varnames, code.co_argcount, code.co_freevars, code.co_cellvars, code.co_names)
print(textwrap.dedent.__code__.co_consts[0] == textwrap.dedent.__doc__, len(textwrap.shorten.__code__.co_code) > 0)
print(shlex.join.__code__ == shlex.join.__code__, shlex.join.__code__ == shlex.quote.__code__)
print(hash(shlex.quote.__code__) == hash(shlex.quote.__code__), shlex.split.__code__.co_nlocals)
print(next(shlex.shlex.push_token.__code__.co_lines())[2] == shlex.shlex.push_token.__code__.co_firstlineno)
print(next(iter(list(shlex.shlex.pop_source.__code__.co_positions())))[0] is not None)
print(marshal.loads(marshal.dumps(statistics.mean.__code__)) == statistics.mean.__code__)
print(statistics.median.__code__.replace(co_name="other").co_name)
print([type(each).__name__ for each in gc.get_referents(statistics.mode)].count("code"))

# Called: too few and too many arguments, by name, with defaults, as a generator, and by other functions' ways.
for call in (lambda: statistics.fmean(), lambda: statistics.harmonic_mean(1, 2, 3), lambda: statistics.pvariance(d=1),
             lambda: statistics.fmean(data=[1, 2]), lambda: statistics.median_low([3, 1, 2]),
             lambda: list(ast.iter_child_nodes(ast.parse("a + b").body[0].value)).__len__(),
             lambda: string.capwords("a b", sep=" "), lambda: eval(ast.iter_fields.__code__),
             lambda: list(types.FunctionType(ast.walk.__code__, vars(ast))(ast.parse("")))[0].__class__.__name__):
    try:
        print(call())
    except TypeError as e:
        print(e)


def give_code(a, b=2):
    """The one before."""


give_code.__code__ = ast.copy_location.__code__
print(give_code.__doc__, give_code(ast.Name("x"), ast.parse("y").body[0].value).lineno)

# Called first by several threads at once.
results = queue.Queue()
barrier = threading.Barrier(4)


def first_call():
    barrier.wait()
    results.put(textwrap.fill("some words to be wrapped", 10, initial_indent="> "))


threads = [threading.Thread(target=first_call) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print({results.get() for _ in threads})

# Called for the first time in a loop that is compiled.
total = 0
for i in range(3000):
    if i == 2500:
        total += len(ast.dump(ast.parse("x"), annotate_fields=False))
    total += len(textwrap.TextWrapper.__init__.__code__.co_name) if i % 1000 == 0 else 1
print(total)

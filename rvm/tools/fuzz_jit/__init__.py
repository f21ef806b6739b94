"""A fuzzer for the JIT: random programs, run in many configurations and compared with CPython.

    rules           what a rule of the grammar is, and how its text is read
    expressions     the rules of expressions
    statements      the rules of statements
    loops           the rules of loops that make a program hot, and of what they carry along
    definitions     the rules of functions and classes, and helpers that programs share
    generate        programs made by the rules
    configurations  the ways in which a program is run
    running         running programs, many in one process, and comparing what they print
    finding         which programs of a batch fail, and which configurations a failure is in
    shrink          smaller programs that fail in the same way
    command         the command line

See docs/fuzzing.md.
"""

"""python -m rvm.tools.conformance: CPython's own tests on rvm, under CPython's own unittest.

    command     the command line
    modules     which test files there are results of
    program     the program that rvm runs: the tests of one file
    report      the table, and docs/conformance.md
    results     what became of each method
    running     the processes, their limits, and going on after a crash
    reasons.txt why methods fail
"""

"""math: functions of floats and of integers.

    floats      the constants and the functions of one or two floats
    integers    comb, factorial, gcd, isqrt, lcm, perm
    sums        dist, fsum, hypot, prod
"""
from rvm.modules.declare import ModuleTable

math = ModuleTable("math", "This module provides access to the mathematical functions\ndefined by the C standard.")

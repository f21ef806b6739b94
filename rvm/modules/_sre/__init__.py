"""_sre: what the package re, which is written in Python, has in the core.

    codes           the numbers of re's codes
    characters      case, and the categories of characters
    charset         sets of characters, and runs of their members
    program         what the matcher runs: instructions and their operands
    reader          from re's codes to a program; refuses invalid codes
    starts          with which bytes a match can begin
    matcher         runs a program over a string, with a stack of its own
    pattern         Pattern, without its methods, and the strings that patterns are matched with
    match           Match
    matching        Pattern.match, search, findall, ..., and what they iterate
    substituting    Pattern.sub and subn
    functions       compile and what compiling needs
    kept            patterns of the library that need not be compiled
"""
from rvm.modules.declare import ModuleTable

sre = ModuleTable("_sre", "")

"""The command line's options, declared in one table, and reading them.

What an option means is decided elsewhere: most options count a flag of sys.flags, rvm.cli
asks for the others.
"""
from rvm.rlib import files, hashing
from rvm.rlib.strings import is_digit


class Option(object):
    """A one-letter option.

    It has the flag of sys.flags that it counts, the name of its argument, and the environment
    variable that sets the flag too; each of them may be "".
    """

    def __init__(self, letter, argument, flag, variable, help):
        self.letter = letter
        self.argument = argument
        self.flag = flag
        self.variable = variable
        self.help = help


TABLE = [
    Option("b", "", "bytes_warning", "", "issue warnings about str(bytes_instance), str(bytearray_instance)\n"
           "and comparing bytes/bytearray with str; -bb: issue errors"),
    Option("B", "", "dont_write_bytecode", "PYTHONDONTWRITEBYTECODE", "do not keep compiled modules in __pycache__"),
    Option("d", "", "debug", "PYTHONDEBUG", "noted in sys.flags; rvm's parser has no such output"),
    Option("c", "cmd", "", "", "program passed in as string (terminates option list)"),
    Option("E", "", "ignore_environment", "", "ignore PYTHON* environment variables (such as PYTHONPATH)"),
    Option("h", "", "", "", "print this help message and exit (also -? or --help)"),
    Option("i", "", "inspect", "PYTHONINSPECT", "inspect interactively after running the program;\n"
           "forces a prompt even if stdin does not appear to be a terminal"),
    Option("I", "", "isolated", "", "isolate rvm from the user's environment (implies -E, -P and -s)"),
    Option("m", "mod", "", "", "run library module as a script (terminates option list);\n"
           "of rvm's own: tokenize, tree, ast, scopes, ir, allocation, dis,\n"
           "compileall"),
    Option("O", "", "optimize", "PYTHONOPTIMIZE", "remove assert and __debug__-dependent statements"),
    Option("P", "", "safe_path", "PYTHONSAFEPATH", "don't prepend a potentially unsafe path to sys.path"),
    Option("q", "", "quiet", "", "don't print version and copyright messages on interactive startup"),
    Option("R", "", "", "", "use a random key for the hashes of str and bytes, as is done without it too;\n"
           "also PYTHONHASHSEED=random, or a number: the key is then made from it"),
    Option("s", "", "no_user_site", "PYTHONNOUSERSITE", "don't add user site directory to sys.path"),
    Option("S", "", "no_site", "", "don't imply 'import site' on initialization"),
    Option("u", "", "unbuffered", "PYTHONUNBUFFERED", "force the stdout and stderr streams to be unbuffered"),
    Option("v", "", "verbose", "PYTHONVERBOSE", "verbose (trace import statements)"),
    Option("V", "", "", "", "print the version number and exit (also --version);\n"
           "when given twice, print more information"),
    Option("W", "arg", "", "", "warning control; arg is action:message:category:module:lineno;\n"
           "also PYTHONWARNINGS=arg"),
    Option("x", "", "", "", "skip first line of source, allowing use of non-Unix forms of #!cmd"),
    Option("X", "opt", "", "", "set implementation-specific option"),
]
BY_LETTER = {}
for _option in TABLE:
    BY_LETTER[_option.letter] = _option

SYNOPSIS = "usage: rvm [option] ... [-c cmd | -m mod | file | -] [arg] ...\n"
LONG_HELP = ["--help-env", "--help-xoptions", "--help-all"]
NEXT_LINE = "\n" + " " * 9
HELP_END = """\
--help-env: print help about environment variables, and exit
--help-xoptions: print help about the options -X, and exit
--help-all: print all help, and exit
--licenses: print the licences of rvm and of what is in it, and exit
file   : program read from script file
-      : program read from stdin (default; interactive mode if a tty)
arg ...: arguments passed to program in sys.argv[1:]
"""
MOST = 1000000          # no flag is greater
LEAST_DIGITS = 640


class UsageError(Exception):
    """The command line makes no sense; `message` says why."""

    def __init__(self, message):
        self.message = message


class Options(object):
    """What the command line asks for."""

    def __init__(self):
        self.action = "stdin"       # stdin, command, module, file, version, help, licences
        self.value = ""             # the code, module or file
        self.arguments = []         # sys.argv[1:]
        self.counts = {}            # letter -> how often it was given
        self.flags = {}             # flag of sys.flags -> its value
        self.xoptions = []          # the arguments of -X
        self.warnings = []          # sys.warnoptions
        self.original = []          # sys.orig_argv
        self.most_digits = -1       # sys.flags.int_max_str_digits, -1 where nothing sets it

    def given(self, letter):
        return self.counts.get(letter, 0)

    def flag(self, name):
        return self.flags.get(name, 0)

    def variable(self, name):
        """Return the value of one of Python's environment variables, or "" if it is unset or ignored."""
        if self.flag("ignore_environment") > 0:
            return ""
        value = files.getenv(name)
        return value if value is not None else ""

    def x_pairs(self):
        """Return the name and the value of each argument of -X; the value is None where there is none."""
        return [split_option(text) for text in self.xoptions]


def help_text():
    """Return what -h prints."""
    parts = [SYNOPSIS, "Options (and corresponding environment variables):\n"]
    for option in TABLE:
        text = "-" + option.letter
        if option.argument != "":
            text += " " + option.argument
        help = option.help
        if option.variable != "":
            help += ";\nalso %s=x" % option.variable
        parts.append(text + " " * (7 - len(text)) + ": " + NEXT_LINE.join(help.split("\n")) + "\n")
    parts.append(HELP_END)
    return "".join(parts)


def x_help_text():
    """Return what --help-xoptions prints."""
    return "Implementation-specific options:\n" + "".join(
        ["-X %s: %s\n" % (name, help) for name, help in X_HELP])


def environment_help_text():
    """Return what --help-env prints."""
    parts = ["Environment variables that change behavior:\n"]
    for option in TABLE:
        if option.variable != "":
            parts.append("%s: as the option -%s\n" % (option.variable, option.letter))
    for name, help in ENVIRONMENT_HELP:
        parts.append("%s: %s\n" % (name, help))
    return "".join(parts)


ENVIRONMENT_HELP = [
    ("PYTHONPATH", "folders and zip archives with modules, with colons between; they come first in sys.path"),
    ("PYTHONHOME", "the folder that is sys.prefix"),
    ("PYTHONUSERBASE", "the folder of what the user has installed, in the place of ~/.local"),
    ("PYTHONSTARTUP", "a file to run when the prompt starts"),
    ("PYTHONWARNINGS", "as the options -W, with commas between"),
    ("PYTHONHASHSEED", "random, or a number from which the key of hashes is made"),
    ("PYTHONIOENCODING", "encoding:errors of the standard streams"),
    ("PYTHONUTF8", "1 or 0: as -X utf8"),
    ("PYTHONFAULTHANDLER", "as -X faulthandler"),
    ("PYTHONDEVMODE", "as -X dev"),
    ("PYTHONPROFILEIMPORTTIME", "as -X importtime"),
    ("PYTHONNODEBUGRANGES", "as -X no_debug_ranges"),
    ("PYTHONINTMAXSTRDIGITS", "as -X int_max_str_digits"),
    ("PYTHONWARNDEFAULTENCODING", "as -X warn_default_encoding"),
    ("PYTHONBREAKPOINT", "what breakpoint() calls; 0 for nothing"),
    ("RVM_STDLIB", "the folder of CPython's library; if empty, there is none"),
    ("RVM_HISTORY", "the file that keeps the prompt's lines"),
]

X_HELP = [
    ("dev", "look more closely at what a program does: warnings, names of encodings; also PYTHONDEVMODE=x"),
    ("importtime", "tell how long each import takes; also PYTHONPROFILEIMPORTTIME=x"),
    ("no_debug_ranges", "tracebacks show lines, but no columns; also PYTHONNODEBUGRANGES=x"),
    ("faulthandler", "tell of a crash as python3 does, but for the traceback; also PYTHONFAULTHANDLER=x"),
    ("int_max_str_digits=N", "digits that int() reads and str() writes, 0 for any number;\n"
     "  also PYTHONINTMAXSTRDIGITS=N"),
    ("jit=off", "never compile at run time"),
    ("jit=NAME=VALUE,...", "set parameters of the JIT"),
    ("isa=stack", "run on the stack machine; isa=register is the default"),
    ("parser=tables", "hosted, parse as the executable does"),
    ("stats, stats=json", "tell at the end what was executed"),
    ("trace, trace=FILE", "print each instruction executed, with the values that it reads and writes, to\n"
     "  standard error or to a file"),
    ("utf8, utf8=0", "enable, or disable, the UTF-8 mode; also PYTHONUTF8=1 or 0"),
    ("warn_default_encoding", "warn where files are opened without an encoding; also\n"
     "  PYTHONWARNDEFAULTENCODING=x"),
]


# Reading.

def parse_options(argv):
    """Return the Options of a command line whose argv[0] is rvm.  Raise UsageError."""
    options = Options()
    options.original = [word for word in argv]      # RPython's own list takes nothing but words
    rest = read_words(options, argv)
    if options.action != "stdin" and options.action != "command" and options.action != "module":
        rest = len(argv)
    if options.given("V") > 0:
        options.action = "version"
    if options.given("h") > 0:
        options.action = "help"
    if rest < len(argv) and options.action == "stdin":
        options.value = argv[rest]
        if options.value != "-":
            options.action = "file"
        rest += 1
    options.arguments = [word for word in argv[rest:]]
    set_flags(options)
    return options


def read_words(options, argv):
    """Note the options.  Return the index of the first word that is not an option."""
    i = 1
    while i < len(argv):
        word = argv[i]
        if len(word) < 2 or word[0] != "-":
            return i
        i += 1
        if word == "--":
            return i
        if word[1] == "-":
            read_long(options, word)
        else:
            i = read_letters(options, argv, word, i)
            if options.action != "stdin":
                return i
    return i


def read_long(options, word):
    """Note the option that a word with two dashes stands for."""
    if word == "--help":
        count(options, "h")
    elif word == "--version":
        count(options, "V")
    elif word == "--licenses" or word in LONG_HELP:
        options.action = "licences" if word not in LONG_HELP else word[2:]
    else:
        raise UsageError("unknown option %s" % word)


def read_letters(options, argv, word, i):
    """Note the options that a word's letters stand for.  Return the index of the next word."""
    k = 1
    while k < len(word):
        letter = word[k]
        k += 1
        if letter == "?":
            letter = "h"
        if letter not in BY_LETTER:
            raise UsageError("Unknown option: -%s" % letter)
        count(options, letter)
        if BY_LETTER[letter].argument != "":
            if k < len(word):
                value = word[k:]
            elif i < len(argv):
                value = argv[i]
                i += 1
            else:
                raise UsageError("Argument expected for the -%s option" % letter)
            take_argument(options, letter, value)
            return i
    return i


def count(options, letter):
    options.counts[letter] = options.given(letter) + 1
    flag = BY_LETTER[letter].flag
    if flag != "":
        options.flags[flag] = options.flag(flag) + 1


def take_argument(options, letter, value):
    if letter == "X":
        options.xoptions.append(value)
    elif letter == "W":
        options.warnings.append(value)
    else:
        options.action = "command" if letter == "c" else "module"
        options.value = value


def set_flags(options):
    """Set the flags that options imply and that environment variables set."""
    flags = options.flags
    if options.flag("isolated") > 0:
        for name in ["ignore_environment", "no_user_site", "safe_path"]:
            flags[name] = 1
    flags["interactive"] = options.given("i")
    for option in TABLE:
        if option.variable != "":
            flags[option.flag] = max(options.flag(option.flag), variable_value(options.variable(option.variable)))
    seed = hashing.seed_of(options.variable(hashing.VARIABLE))
    if seed == hashing.INVALID:
        raise UsageError('%s must be "random" or an integer in range [0; %d]' % (hashing.VARIABLE, hashing.MOST))
    flags["hash_randomization"] = 0 if seed == 0 else 1
    warnings = options.variable("PYTHONWARNINGS")
    options.warnings = [word for word in warnings.split(",") if word != ""] + options.warnings
    flags["dev_mode"] = int(options.variable("PYTHONDEVMODE") != "")
    for name, value in options.x_pairs():
        if name == "dev":
            flags["dev_mode"] = 1
    if flags["dev_mode"] > 0:
        options.warnings = ["default"] + options.warnings
    if options.flag("bytes_warning") > 0:
        action = "error" if options.flag("bytes_warning") > 1 else "default"
        options.warnings.append(action + "::BytesWarning")
    digits = options.variable("PYTHONINTMAXSTRDIGITS")
    if digits != "":
        set_most_digits(options, "PYTHONINTMAXSTRDIGITS", digits)
    set_encoding_flags(options)
    for name, value in options.x_pairs():
        if name == "int_max_str_digits":
            set_most_digits(options, "-X " + name, "" if value is None else value)


def set_encoding_flags(options):
    """Set the flags that say which encoding files have where none is given."""
    flags = options.flags
    mode = options.variable("PYTHONUTF8")
    if mode not in ["", "0", "1"]:
        raise UsageError("invalid PYTHONUTF8 environment variable value")
    if mode == "":
        mode = "1" if files.locale() in ["", "C", "POSIX"] else "0"
    flags["utf8_mode"] = int(mode == "1")
    flags["warn_default_encoding"] = int(options.variable("PYTHONWARNDEFAULTENCODING") != "")
    for name, value in options.x_pairs():
        if name == "utf8":
            if value is not None and value != "0" and value != "1":
                raise UsageError("invalid -X utf8 option value")
            flags["utf8_mode"] = 0 if value is not None and value == "0" else 1
        elif name == "warn_default_encoding":
            flags["warn_default_encoding"] = 1


def set_most_digits(options, name, text):
    """Set sys.flags.int_max_str_digits from the option or variable `name`."""
    number = 0
    for c in text:
        if not is_digit(c) or number > MOST:
            number = -1
            break
        number = number * 10 + ord(c) - ord("0")
    if text == "" or number != 0 and number < LEAST_DIGITS:
        raise UsageError("%s: invalid limit; must be >= %d or 0 for unlimited." % (name, LEAST_DIGITS))
    options.most_digits = number


def variable_value(text):
    """Return a flag's value: the number, 1 for any other text, 0 for an empty one."""
    if text == "":
        return 0
    number = 0
    for c in text:
        if not is_digit(c) or number > MOST:
            return 1
        number = number * 10 + ord(c) - ord("0")
    return number


def split_option(text):
    """Return NAME and VALUE of NAME=VALUE; the value is None if there is no equals sign."""
    equal = text.find("=")
    if equal < 0:
        return text, None
    return text[:equal], text[equal + 1:]

"""sys.flags, argv, path and others: what the command line and the environment set."""
from rvm.interp.importing.state import state
from rvm.interp.reporting.warnings import set_filters
from rvm.modules._io.decoding import encoding_here
from rvm.modules._io.standard import STREAMS
from rvm.modules.sys.state import w_argv
from rvm.objects import protocol
from rvm.objects.containers.listobject import new_list
from rvm.objects.dictobject import new_dict
from rvm.objects.errors import bytes_warnings
from rvm.objects.intobject import W_Int, w_False, w_True
from rvm.objects.moduleobject import W_Module
from rvm.objects.namespace import builtins
from rvm.objects.root import w_None
from rvm.objects.strobject import W_Str
from rvm.objects.structseq import Fields, W_StructSequence, struct_sequence_type
from rvm.objects.text.encodings import utf8_encoding
from rvm.objects.text.number_text import digit_limit
from rvm.rlib import files

FLAG_NAMES = [
    "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site",
    "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode",
    "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits"]
TRUTH_VALUES = ["dev_mode", "safe_path"]
PLAIN_LOCALES = ["", "C", "POSIX", "C.UTF-8", "C.utf8", "UTF-8"]

w_flags_type = struct_sequence_type(Fields("sys.flags", FLAG_NAMES, []),
                                    "Flags provided through command line arguments or environment vars.")


def module():
    """Return the module sys."""
    w_sys = state.w_modules.getitem_str("sys")
    assert isinstance(w_sys, W_Module)
    return w_sys


def set(name, w_value):
    module().namespace.set(name, w_value)


# What the command line says.

def start(options, executable):
    """Set what depends on the command line, which rvm.options reads; called once, when sys has been made."""
    set("flags", W_StructSequence(w_flags_type, [flag_value(options, name) for name in FLAG_NAMES][:], []))
    set("_xoptions", xoptions(options.x_pairs()))
    set("warnoptions", strings(options.warnings))
    set_filters(options.warnings)
    if options.most_digits >= 0:
        digit_limit.most = options.most_digits
    bytes_warnings.on = options.flag("bytes_warning") > 0
    set("orig_argv", strings(options.original))
    set("executable", W_Str(executable))
    set("dont_write_bytecode", protocol.wrap_bool(options.flag("dont_write_bytecode") > 0))
    state.optimize = options.flag("optimize")
    state.verbose = options.flag("verbose") > 0
    builtins.set("__debug__", protocol.wrap_bool(state.optimize == 0))
    start_streams(options)


def start_streams(options):
    """Make a stream None where its file is closed; let the environment choose the error handlers of the others."""
    files.stdout.unbuffered = options.flag("unbuffered") > 0
    files.stdout.closed = not files.is_open(1)
    files.stderr.closed = not files.is_open(2)
    setting = options.variable("PYTHONIOENCODING")
    errors = stream_errors(setting, options.flag("utf8_mode") > 0)
    for stream in STREAMS:
        if not files.is_open(stream.w_raw.fd):
            set(stream.name, w_None)
            set("__%s__" % stream.name, w_None)
        else:
            stream.start(stream.errors if stream.w_raw.fd == 2 else errors, options.flag("unbuffered") > 0)


def set_stream_encodings(options):
    """Give the standard streams the encoding of PYTHONIOENCODING; it may be in the library, so sys.path is set."""
    encoding = stream_encoding(options.variable("PYTHONIOENCODING"))
    if encoding == "" or encoding_here(encoding) is utf8_encoding:
        return
    for stream in STREAMS:
        if not stream.set_encoding(encoding):
            files.write_stderr("LookupError: unknown encoding: %s\n" % encoding)
            return


def stream_encoding(setting):
    """Return the encoding that PYTHONIOENCODING names, or ""."""
    colon = setting.find(":")
    return setting[:colon] if colon >= 0 else setting


def stream_errors(setting, in_utf8_mode):
    """Return the error handler of standard input and output; `setting` is PYTHONIOENCODING, `encoding:errors`."""
    colon = setting.find(":") + 1
    assert colon >= 0
    if 0 < colon < len(setting):
        return setting[colon:]
    encoding_given = setting != "" and colon != 1
    if encoding_given:
        return "strict"
    return "surrogateescape" if in_utf8_mode or files.locale() in PLAIN_LOCALES else "strict"


def flag_value(options, name):
    value = options.flag(name)
    if name in TRUTH_VALUES:
        return w_True if value > 0 else w_False
    if name == "int_max_str_digits":
        value = options.most_digits
    elif name == "dont_write_bytecode":
        value = min(value, 1)
    return W_Int(value)


def xoptions(pairs):
    """Return sys._xoptions."""
    w_dict = new_dict()
    for name, value in pairs:
        w_dict.setitem_str(name, w_True if value is None else W_Str(value))
    return w_dict


def strings(texts):
    return new_list([W_Str(text) for text in texts])


def set_argv(words):
    """Set sys.argv."""
    w_argv.set_items([W_Str(word) for word in words])


def set_path(folders):
    """Set sys.path."""
    state.w_path.set_items([W_Str(folder) for folder in folders])

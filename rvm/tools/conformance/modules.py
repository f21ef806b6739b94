"""The test files of CPython that rvm is measured by: those of the language, and all that the library has."""
from pathlib import Path

LANGUAGE = """
    test_grammar test_syntax test_generators test_generator_stop test_coroutines test_asyncgen test_patma
    test_except_star test_exception_group test_exceptions test_baseexception test_raise test_with test_scope
    test_named_expressions test_unpack test_unpack_ex test_positional_only_arg test_keywordonlyarg test_extcall
    test_call test_decorators test_descr test_super test_property test_subclassinit test_metaclass test_genericclass
    test_genericalias test_class test_compile test_builtin test_frame test_sys_settrace test_code test_weakref
    test_gc test_finalization test_memoryview test_int test_long test_float test_complex test_bool test_unicode
    test_userstring test_bytes test_format test_fstring test_string_literals test_list test_tuple test_dict
    test_dictviews test_set test_slice test_range test_enumerate test_iter test_iterlen test_opcodes test_compare
    test_richcmp test_contains test_hash test_index test_isinstance test_augassign test_typechecks test_types
    test_funcattrs test_yield_from test_genexps test_listcomps test_dictcomps test_setcomps
    test_unicode_identifiers""".split()

# What the files test that rvm refuses by name, and so is left out.
_C = "the interface in C of CPython"
_CTYPES = "ctypes"
_CURSES = "curses"
_DBM = "bindings of databases"
_EMBEDDED = "CPython's own build, its tools and what it embeds"
_FREEZE = "CPython's frozen modules"
_GDB = "debuggers and tracers of CPython's executable"
_IDLE = "IDLE"
_INTERPRETERS = "interpreters beside the main one"
_NETWORK = "hosts of the internet"
_PARSER = "the generator of CPython's parser"
_PLATFORM = "another operating system"
_SOUND = "sound devices"
_SQLITE = "sqlite3"
_SSL = "ssl"
_TCL = "Tcl and Tk"
_TESTS = "the programs that run CPython's tests"
REFUSED = {
    "test__osx_support": _PLATFORM, "test__xxsubinterpreters": _INTERPRETERS, "test_aifc": "audioop",
    "test_asdl_parser": _PARSER,
    "test_audioop": "audioop", "test_bigaddrspace": "memory of 2 GB and more",
    "test_bigmem": "memory of 2 GB and more", "test_c_locale_coercion": _EMBEDDED, "test_capi": _C,
    "test_check_c_globals": _EMBEDDED, "test_clinic": _EMBEDDED, "test_cppext": _C, "test_ctypes": _CTYPES,
    "test_curses": _CURSES, "test_dbm_gnu": _DBM, "test_dbm_ndbm": _DBM, "test_devpoll": _PLATFORM,
    "test_dict_version": _C, "test_dtrace": _GDB, "test_embed": _EMBEDDED, "test_ensurepip": "ensurepip",
    "test_fileutils": _C,
    "test_frozen": _FREEZE, "test_gdb": _GDB, "test_getpath": _EMBEDDED, "test_idle": _IDLE,
    "test_interpreters": _INTERPRETERS, "test_kqueue": _PLATFORM, "test_launcher": _PLATFORM,
    "test_lib2to3": "lib2to3", "test_msilib": _PLATFORM,
    "test_nis": "nis", "test_ossaudiodev": _SOUND, "test_peg_generator": _PARSER, "test_regrtest": _TESTS,
    "test_smtpnet": _NETWORK, "test_sqlite3": _SQLITE, "test_ssl": _SSL, "test_stable_abi_ctypes": _C,
    "test_startfile": _PLATFORM, "test_sundry": _TESTS, "test_tcl": _TCL, "test_timeout": _NETWORK, "test_tix": _TCL,
    "test_tk": _TCL, "test_tools": _EMBEDDED, "test_tracemalloc": "tracemalloc", "test_ttk_guionly": _TCL,
    "test_ttk_textonly": _TCL, "test_turtle": _TCL, "test_urllib2net": _NETWORK, "test_urllibnet": _NETWORK,
    "test_venv": "venv", "test_winconsoleio": _PLATFORM, "test_winreg": _PLATFORM, "test_winsound": _SOUND,
    "test_xml_etree_c": "_elementtree", "test_xmlrpc_net": _NETWORK, "test_xxlimited": _C, "test_xxtestfuzz": _C,
    "test_zipfile64": "files of 4 GB and more",
}


def all_files(library):
    """Return the names of the test files, and folders of them, in the folder of a library, but for those left out."""
    paths = sorted(Path(library, "test").glob("test_*"))
    names = [path.stem for path in paths if path.suffix == ".py" or (path / "__init__.py").exists()]
    return LANGUAGE + [name for name in names if name not in LANGUAGE and name not in REFUSED]

"""The test files of CPython that rvm is measured by."""

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

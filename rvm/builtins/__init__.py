"""The builtin functions, and what the builtin types have: constructors, methods and attributes.

    functions/      print, len, isinstance, ...: its `__init__.py` lists each function
    exceptions/     the exception classes: its `__init__.py` lists those with attributes of their own

One file, NAME_type.py, declares one type's methods; a type whose methods fill several files
has a folder, NAME_type/, whose `__init__.py` makes the table and lists the files.  The classes
of the objects are in rvm.objects and rvm.interp.  A file may be about a few types that go
together:

    async_generator             async_generator_type
    async_generator_asend       async_generator_type
    async_generator_athrow      async_generator_type
    bool                        bool_type
    builtin_function_or_method  builtin_function_type
    bytearray                   bytearray_type
    bytearray_iterator          bytearray_type
    bytes                       bytes_type
    bytes_iterator              bytes_type
    callable_iterator           iterator_type
    cell                        cell_type
    classmethod                 classmethod_type
    classmethod_descriptor      classmethod_type
    code                        code_type
    complex                     complex_type
    coroutine                   coroutine_type
    coroutine_wrapper           coroutine_type
    dict                        dict_type
    dict_itemiterator           dict_type
    dict_items                  dictviews_type
    dict_keyiterator            dict_type
    dict_keys                   dictviews_type
    dict_reverseitemiterator    dict_type
    dict_reversekeyiterator     dict_type
    dict_reversevalueiterator   dict_type
    dict_valueiterator          dict_type
    dict_values                 dictviews_type
    ellipsis                    none_type
    enumerate                   iterator_type
    filter                      iterator_type
    float                       float_type
    frame                       frame_type
    frozenset                   set_type
    function                    function_type
    generator                   generator_type
    generic_alias_iterator      genericalias_type
    getset_descriptor           getset_type
    int                         int_type
    iterator                    iterator_type
    list                        list_type
    list_iterator               list_type
    list_reverseiterator        list_type
    longrange_iterator          range_type
    map                         iterator_type
    mappingproxy                mappingproxy_type
    member_descriptor           getset_type
    memory_iterator             memoryview_type
    memoryview                  memoryview_type
    method                      method_type
    method-wrapper              builtin_function_type
    method_descriptor           builtin_function_type
    module                      module_type
    NoneType                    none_type
    NotImplementedType          none_type
    object                      object_type
    property                    property_type
    range                       range_type
    range_iterator              range_type
    reversed                    iterator_type
    set                         set_type
    set_iterator                set_type
    slice                       slice_type
    staticmethod                staticmethod_type
    str                         str_type
    str_ascii_iterator          str_type
    str_iterator                str_type
    super                       super_type
    traceback                   traceback_type
    tuple                       tuple_type
    tuple_iterator              tuple_type
    type                        type_type
    wrapper_descriptor          builtin_function_type
    zip                         iterator_type
    types.GenericAlias          genericalias_type
    types.SimpleNamespace       simplenamespace_type
    types.UnionType             uniontype_type

`arguments`, `pickling` and `sequence` hold what several types share, `type_docs` the types' docstrings, `type_layout`
what CPython tells of their instances' layout.
"""

"""_ast: the classes of syntax trees, for the library's module ast, and what compile() does with such trees.

    classes         the classes of nodes, made from the declarations in rvm/syntax/ast.py
    to_objects      from a tree of rvm's own to objects of these classes
    from_objects    from objects of these classes to a tree of rvm's own
    validation      what is wrong with a tree that no parser has made
    service         puts all of it where compile() finds it
"""
from rvm.modules.declare import ModuleTable

ast_module = ModuleTable("_ast", "")

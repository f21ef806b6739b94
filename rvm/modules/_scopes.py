"""_scopes: what the module _symtable, which is written in Python, has in the core: the scopes of a program."""
from rvm.builtins.arguments import file_name
from rvm.compiler.analysis.scopes import analyze
from rvm.interp.importing.given_source import given_source, parse_source
from rvm.interp.reporting.syntax_errors import as_python_error
from rvm.modules.declare import ModuleTable
from rvm.objects import protocol
from rvm.objects.containers.listobject import new_list
from rvm.objects.dictobject import new_dict
from rvm.objects.errors import value_error
from rvm.objects.intobject import W_Int
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.syntax.ast import Located
from rvm.syntax.errors import SyntaxError_

scopes = ModuleTable("_scopes", "Scope analysis, for the module _symtable.")


@scopes.function("analyze(source, filename, mode: str, /)")
def analyze_(w_source, w_filename, mode):
    """The scope of a program: a tuple of

kind, name, line, whether it is inside a function, a dict from names to tuples of flags and how they are found,
the parameters, the inner scopes.  The numbers are those of rvm/compiler/analysis/symbols.py."""
    if mode != "exec" and mode != "eval" and mode != "single":
        raise value_error("symtable() arg 3 must be 'exec' or 'eval' or 'single'")
    filename = file_name(w_filename)
    tree = parse_source(given_source(w_source, "symtable", "string or bytes"), filename, mode, 0)
    try:
        return described(analyze(tree, filename).root)
    except SyntaxError_ as e:
        raise as_python_error(e)


def described(scope):
    """Return the tuple for a scope and all in it."""
    w_names = new_dict()
    for name, flags in scope.symbols.items():
        w_names.setitem_str(name, W_Tuple([W_Int(flags), W_Int(scope.lookup(name))]))
    children_w = [described(child) for child in scope.children]
    parameters_w = [W_Str(name) for name in scope.parameters]
    node = scope.node
    lineno = node.lineno if isinstance(node, Located) else 0
    return W_Tuple([W_Int(scope.kind), W_Str(scope.name), W_Int(lineno), protocol.wrap_bool(scope.is_nested),
                    w_names, new_list(parameters_w), new_list(children_w)])

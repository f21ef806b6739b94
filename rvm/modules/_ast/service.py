"""_ast: what compile() calls."""
from rvm.interp.syntax_trees import SyntaxTrees
from rvm.modules._ast import from_objects
from rvm.modules._ast.classes import w_ast_type
from rvm.modules._ast.to_objects import to_object
from rvm.modules._ast.validation import validate
from rvm.objects import protocol


def is_tree(w_object):
    return protocol.isinstance_of(w_object, w_ast_type)


def from_object(w_tree, mode):
    tree = from_objects.from_object(w_tree, mode)
    validate(tree)
    return tree


SyntaxTrees.is_tree = staticmethod(is_tree)
SyntaxTrees.to_object = staticmethod(to_object)
SyntaxTrees.from_object = staticmethod(from_object)

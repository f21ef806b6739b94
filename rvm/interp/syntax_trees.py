"""What compile() needs of the module _ast, which stands above it: trees of rvm's own as a program's objects and back.

rvm.modules._ast.service fills this in.
"""


class SyntaxTrees(object):
    """Functions that rvm.modules._ast has."""

    @staticmethod
    def is_tree(w_object):
        """Tell whether an object is a node of a syntax tree, an instance of `ast.AST`."""
        raise NotImplementedError

    @staticmethod
    def to_object(tree):
        """Return the object of a tree of rvm's own."""
        raise NotImplementedError

    @staticmethod
    def from_object(w_tree, mode):
        """Return the tree of rvm's own for an object, which the mode "exec", "eval" or "single" tells the kind of.

        It can be compiled; what cannot be is a PyError: TypeError, ValueError or RecursionError.
        """
        raise NotImplementedError

"""Calling a type: `__new__`, then `__init__`."""
from rvm.interp.function import W_Function
from rvm.objects import protocol, specials
from rvm.objects.basetypes import OBJECT_LAYOUT, w_type_type
from rvm.objects.builtin import W_Builtin, W_StaticMethod
from rvm.objects.errors import type_error
from rvm.objects.instance import W_Instance
from rvm.objects.root import w_None
from rvm.objects.typeobject import W_Type
from rvm.rlib.jit import elidable, promote, we_are_jitted


class ObjectMethods(object):
    """The methods object.__new__ and object.__init__, which rvm.builtins makes and puts here."""
    _immutable_fields_ = ["w_new?", "w_init?"]

    def __init__(self):
        self.w_new = None       # the staticmethod object in object's dict
        self.w_init = None


object_methods = ObjectMethods()


def plain_init(w_type):
    """Return the `__init__` function of a class whose instances are made plainly, or None."""
    promote(w_type)
    if we_are_jitted():
        return plain_init_elidable(w_type, promote(w_type.version))
    if w_type.init_version is w_type.version:
        return w_type.w_plain_init
    w_init = find_plain_init(w_type)
    w_type.w_plain_init = w_init
    w_type.init_version = w_type.version
    return w_init


@elidable
def plain_init_elidable(w_type, version):
    return find_plain_init(w_type)


def find_plain_init(w_type):
    if w_type.w_metatype is not None or not w_type.is_heap or not makes_plainly(w_type, w_type.special(specials.NEW)):
        return None
    w_init = w_type.special(specials.INIT)
    if type(w_init) is W_Function:
        return w_init
    return None


def makes_plainly(w_type, w_new):
    """Return whether `__new__`, which is w_new, makes only a W_Instance where it gets no arguments."""
    return w_new is object_methods.w_new and w_type.layout is OBJECT_LAYOUT and not w_type.is_abstract


def is_made_by_object(w_type):
    """Return whether the type's `__new__` is object's, and may be called.

    Builtin types without one of their own cannot be instantiated, final types of the library only with an `__init__`.
    """
    return w_type.special(specials.NEW) is object_methods.w_new and (
        w_type.acceptable_as_base or w_type.is_heap and w_type.special(specials.INIT) is not object_methods.w_init)


def call_type(w_type, args_w, kwnames):
    """Do type.__call__."""
    w_new = w_type.special(specials.NEW)
    if w_new is None or (w_new is object_methods.w_new and not is_made_by_object(w_type)):
        raise type_error("cannot create '%s' instances" % w_type.name)
    bare = len(args_w) == 0
    if bare and makes_plainly(w_type, w_new):
        w_object = W_Instance(w_type)
    else:
        w_object = w_new.descr_get(None, w_type).call([w_type] + args_w, kwnames)
    # object.__init__ does nothing where there are no arguments.
    return initialize(w_type, w_object, args_w, kwnames, w_new is object_methods.w_new and not bare)


def initialize(w_type, w_object, args_w, kwnames, by_object):
    """Call `__init__` if `__new__` of w_type has made an instance, return it; object's only if `by_object`."""
    w_object_type = w_object.gettype()
    if w_object_type.is_subtype(w_type):
        w_init = w_object_type.special(specials.INIT)
        if w_init is not object_methods.w_init or by_object:
            w_result = w_init.descr_call(w_object, args_w, kwnames)
            if w_result is not w_None:
                raise type_error("__init__() should return None, not '%s'" % protocol.type_name(w_result))
    return w_object


def only_constructor(w_type):
    """Return `__new__` of a type of the core that has no `__init__`, as range and int, or None."""
    if w_type.w_metatype is not None or w_type.is_heap or w_type.special(specials.INIT) is not object_methods.w_init:
        return None
    w_new = w_type.special(specials.NEW)
    if isinstance(w_new, W_StaticMethod):
        w_function = w_new.w_function
        if isinstance(w_function, W_Builtin):
            return w_function
    return None


def install():
    """Set the methods by which a W_Type is called."""
    def call(self, args_w, kwnames):
        w_metatype = self.w_metatype
        if w_metatype is not None:
            w_call = w_metatype.special(specials.CALL)
            if w_call is not type_call.w_function:
                return w_call.descr_get(self, w_metatype).call(args_w, kwnames)
        return call_type(self, args_w, kwnames)

    def call1(self, w_1):
        if self is w_type_type:
            return w_1.gettype()
        if not we_are_jitted():
            w_new = only_constructor(self)
            if w_new is not None and w_new.direct2 is not None:
                w_object = w_new.direct2(self, w_1)
                return w_object if w_object.gettype() is self else initialize(self, w_object, [w_1], None, False)
        return self.call([w_1], None)

    def call2(self, w_1, w_2):
        if not we_are_jitted():
            w_new = only_constructor(self)
            if w_new is not None and w_new.direct3 is not None:
                w_object = w_new.direct3(self, w_1, w_2)
                return w_object if w_object.gettype() is self else initialize(self, w_object, [w_1, w_2], None, False)
        return self.call([w_1, w_2], None)

    W_Type.call = call
    W_Type.call1 = call1
    W_Type.call2 = call2


type_call = protocol.Hook()
install()

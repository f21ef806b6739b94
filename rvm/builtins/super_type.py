"""super; rvm.objects.superobject does the lookup."""
from rvm.interp.frameobject import frame_at, value_of_variable
from rvm.objects import protocol
from rvm.objects.builtin import TypeTable
from rvm.objects.errors import runtime_error, type_error
from rvm.objects.root import w_None
from rvm.objects.superobject import W_Super, W_UserSuper, w_super_type
from rvm.objects.typeobject import W_Type

table = TypeTable(w_super_type, W_Super)


@table.constructor("super(cls: cls, *args, **kwargs)")
def new(w_cls, args_w, names, values_w):
    if w_cls is w_super_type:
        return W_Super()
    w_super = W_UserSuper()
    w_super.init_instance(w_cls)
    return w_super


@table.initializer("super(self, type=NULL, object=NULL, /) -> None [unsigned, strict, called=super()]")
def init(w_self, w_type, w_object):
    if w_type is None:
        bind_to_caller(w_self)
        return
    if not isinstance(w_type, W_Type):
        raise type_error("super() argument 1 must be a type, not %s" % protocol.type_name(w_type))
    w_self.w_class = w_type
    if w_object is not None and w_object is not w_None:
        w_self.bind(w_object)


def bind_to_caller(w_super):
    """Do super() without arguments: the class in whose body the caller is, and its first argument."""
    frame = frame_at(0)
    if frame is None:
        raise runtime_error("super(): no current frame")
    if frame.code.argcount == 0:
        raise runtime_error("super(): no arguments")
    w_object = value_of_variable(frame, 0, frame.code.details.varnames[0])
    if w_object is None:
        raise runtime_error("super(): arg[0] deleted")
    w_super.w_class = class_around(frame)
    w_super.bind(w_object)


def class_around(frame):
    """Return the class in whose body the frame's function was compiled."""
    code = frame.code
    for i in range(len(code.freevars)):
        if code.freevars[i] == "__class__":
            w_class = value_of_variable(frame, code.first_free + i, "__class__")
            if w_class is None:
                raise runtime_error("super(): empty __class__ cell")
            if not isinstance(w_class, W_Type):
                raise runtime_error("super(): __class__ is not a type (%s)" % protocol.type_name(w_class))
            return w_class
    raise runtime_error("super(): __class__ cell not found")


@table.method("__getattribute__(self, name: name, /)")
def getattribute(w_self, name):
    w_value = w_self.find(name)
    if w_value is None:
        w_value = protocol.find_attribute(w_self, w_self.gettype(), name)
    if w_value is None:
        raise protocol.no_attribute(w_self, name)
    return w_value


@table.get_method
def get(w_self, w_instance, w_owner):
    return W_Super.descr_get(w_self, w_instance, w_owner)


@table.member("__thisclass__", "the class invoking super()")
def this_class(w_self):
    return w_self.w_class if w_self.w_class is not None else w_None


@table.member("__self__", "the instance invoking super(); may be None")
def self_(w_self):
    return w_self.w_object if w_self.w_object is not None else w_None


@table.member("__self_class__", "the type of the instance invoking super(); may be None")
def self_class(w_self):
    return w_self.w_start if w_self.w_start is not None else w_None


@table.method("__repr__(self, /) -> str")
def repr(w_self):
    name = w_self.w_class.name if w_self.w_class is not None else "NULL"
    if w_self.w_start is None:
        return "<super: <class '%s'>, NULL>" % name
    return "<super: <class '%s'>, <%s object>>" % (name, w_self.w_start.name)

"""Weak references: the objects that a program has of them, and the list of all those to one object.

An object keeps the list, a W_Weakrefs, where its class has place for it: instances in their storage
under a name of its own (WEAKREFS in rvm.objects.instance), others in a field (WeakrefMixin in
rvm.objects.root).  The list holds the references weakly, and they hold the object weakly.  So the
list dies with its object; it is registered as soon as one of the references has a callback, and
calls them when it is finalized.

Where an object has `__del__` too, that is called first, while the references still have the object,
as CPython does where it counts references.
"""
from rvm.objects.errors import type_error
from rvm.objects.finalizers import FinalizerHooks, queue, state as finalizers
from rvm.objects.instance import user_subclass
from rvm.objects.root import W_Root, w_None
from rvm.rlib.gc import dead_ref, weak_ref
from rvm.rlib.jit import dont_look_inside


class W_AnyWeakref(W_Root):
    """A weak reference or a proxy."""

    def __init__(self):
        self.reference = dead_ref
        self.w_callback = None      # None: none, or it was called

    def init_reference(self, w_object, w_callback):
        assert w_object is not None
        self.reference = weak_ref(w_object)
        self.w_callback = w_callback

    @dont_look_inside
    def referent(self):
        """Return the object, or None (machine-level) once it is dead."""
        return self.reference()


class W_Weakref(W_AnyWeakref):
    """weakref.ref(object)."""

    def __init__(self):
        W_AnyWeakref.__init__(self)
        self.hash = 0
        self.has_hash = False       # the hash stays after the object's death if it was asked for before

    def call0(self):
        w_object = self.referent()
        return w_object if w_object is not None else w_None


class W_Proxy(W_AnyWeakref):
    """weakref.proxy(object)."""


class W_CallableProxy(W_Proxy):
    """weakref.proxy(object) of an object that can be called."""


W_BareWeakrefUser = user_subclass(W_Weakref)


class W_WeakrefUser(W_BareWeakrefUser):
    """An instance of a class derived from weakref.ref, which may have a `__call__` of its own."""

    def call0(self):
        return self.call([], None)


class W_Weakrefs(W_Root):
    """All weak references to one object."""

    def __init__(self):
        self.plain = dead_ref           # to the one of type ref without callback, which is shared
        self.plain_proxy = dead_ref     # ... and the proxy without
        self.others = []                # weak references to all others, oldest first
        self.most = 8                   # of these, before the list is rid of dead ones
        self.registered = False

    def add(self, w_reference):
        """Add one that is not shared."""
        assert w_reference is not None
        if len(self.others) >= self.most:
            self.others = [known for known in self.others if known() is not None]
            self.most = 2 * len(self.others) + 8
        self.others.append(weak_ref(w_reference))
        w_callback = w_reference.w_callback
        if w_callback is None:
            return
        if not self.registered:
            self.registered = True
            queue.register_finalizer(self)
        if FinalizerHooks.may_be_noticed(w_callback):
            finalizers.noticed += 1

    def others_w(self):
        """Return the live ones that are not shared, the newest first."""
        found_w = []
        i = len(self.others) - 1
        while i >= 0:
            w_reference = self.others[i]()
            if w_reference is not None:
                found_w.append(w_reference)
            i -= 1
        return found_w

    def all_w(self):
        """Return all live ones, in CPython's order."""
        found_w = []
        w_plain = self.plain()
        if w_plain is not None:
            found_w.append(w_plain)
        w_proxy = self.plain_proxy()
        if w_proxy is not None:
            found_w.append(w_proxy)
        return found_w + self.others_w()

    def finalize(self):
        """Call the callbacks, as the object is dead."""
        references_w = [w_reference for w_reference in self.others_w() if w_reference.w_callback is not None]
        callbacks_w = []
        for w_reference in references_w:
            callbacks_w.append(w_reference.w_callback)
            w_reference.w_callback = None
        for i in range(len(references_w)):
            FinalizerHooks.call(callbacks_w[i], references_w[i])


def find_weakrefs(w_object):
    """Return the object's list, or None."""
    w_weakrefs = w_object.getweakrefs()
    if w_weakrefs is None:
        return None
    assert isinstance(w_weakrefs, W_Weakrefs)
    return w_weakrefs


@dont_look_inside
def weakrefs_of(w_object):
    """Return the object's list, a new one if it has none.  Raise TypeError if it cannot have one."""
    if not w_object.gettype().has_weakref:
        raise type_error("cannot create weak reference to '%s' object" % w_object.gettype().name)
    w_weakrefs = find_weakrefs(w_object)
    if w_weakrefs is None:
        w_weakrefs = W_Weakrefs()
        w_object.setweakrefs(w_weakrefs)
    return w_weakrefs


@dont_look_inside
def all_weakrefs(w_object):
    """Return a list of the object's weak references."""
    w_weakrefs = find_weakrefs(w_object)
    if w_weakrefs is None:
        return []
    return w_weakrefs.all_w()


@dont_look_inside
def new_weakref(w_object, w_callback):
    """Return weakref.ref(object, callback); `w_callback` may be None."""
    w_weakrefs = weakrefs_of(w_object)
    if w_callback is None:
        w_shared = w_weakrefs.plain()
        if w_shared is not None:
            return w_shared
    w_reference = W_Weakref()
    w_reference.init_reference(w_object, w_callback)
    if w_callback is None:
        w_weakrefs.plain = weak_ref(w_reference)
    else:
        w_weakrefs.add(w_reference)
    return w_reference


@dont_look_inside
def new_weakref_of_type(w_type, w_object, w_callback):
    """Return a reference of a class derived from weakref.ref."""
    w_weakrefs = weakrefs_of(w_object)
    w_reference = W_WeakrefUser()
    w_reference.init_instance(w_type)
    w_reference.init_reference(w_object, w_callback)
    w_weakrefs.add(w_reference)
    return w_reference


@dont_look_inside
def new_proxy(w_object, w_callback):
    """Return weakref.proxy(object, callback); `w_callback` may be None."""
    w_weakrefs = weakrefs_of(w_object)
    if w_callback is None:
        w_shared = w_weakrefs.plain_proxy()
        if w_shared is not None:
            return w_shared
    if w_object.gettype().lookup("__call__") is not None:
        w_proxy = W_CallableProxy()
    else:
        w_proxy = W_Proxy()
    w_proxy.init_reference(w_object, w_callback)
    if w_callback is None:
        w_weakrefs.plain_proxy = weak_ref(w_proxy)
    else:
        w_weakrefs.add(w_proxy)
    return w_proxy


def renew(w_weakrefs, w_object):
    assert isinstance(w_weakrefs, W_Weakrefs)
    assert w_object is not None
    for w_reference in w_weakrefs.all_w():
        w_reference.reference = weak_ref(w_object)


def clear_weakrefs(w_object):
    """Let all weak references to the object be dead from now on, and call their callbacks."""
    w_weakrefs = find_weakrefs(w_object)
    if w_weakrefs is not None:
        w_object.setweakrefs(None)
        for w_reference in w_weakrefs.all_w():
            w_reference.reference = dead_ref
        w_weakrefs.finalize()


FinalizerHooks.renew = staticmethod(renew)

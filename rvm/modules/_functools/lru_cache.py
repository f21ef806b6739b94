"""_functools._lru_cache_wrapper: the wrapper that lru_cache puts around a function.

There is a class for each policy: keep nothing, keep everything, keep the results used last.
The function may call the wrapper again, even with the same arguments.
"""
from rvm.builtins.pickling import declare_pickling
from rvm.modules._functools import functools, is_callable
from rvm.objects import protocol
from rvm.objects.basetypes import builtin_type, w_object_type
from rvm.objects.builtin import TypeTable, W_BoundMethod
from rvm.objects.dictobject import new_dict
from rvm.objects.errors import type_error, w_OverflowError
from rvm.objects.instance import InstanceMixin
from rvm.objects.intobject import W_Int, W_Long
from rvm.objects.keys import key_equal, key_hash
from rvm.objects.root import W_Root, w_None
from rvm.objects.strobject import W_Str
from rvm.objects.tupleobject import W_Tuple
from rvm.rlib.objectmodel import import_from_mixin, r_ordereddict


class W_Mark(W_Root):
    """Separates positional from keyword arguments in a key."""


W_Mark.static_type = w_object_type
w_mark = W_Mark()


class W_Cached(W_Root):
    """A function whose results may be kept."""
    import_from_mixin(InstanceMixin)
    _immutable_fields_ = ["w_function", "is_typed", "w_info_type", "maxsize"]

    def __init__(self, w_function, maxsize, is_typed, w_info_type):
        self.init_instance(w_cached_type)
        self.w_function = w_function
        self.maxsize = maxsize          # negative: no limit
        self.is_typed = is_typed
        self.w_info_type = w_info_type
        self.forget()

    def forget(self):
        """Empty the cache."""
        self.w_results = new_dict()     # key -> result, or W_Link
        self.hits = 0
        self.misses = 0

    def count(self):
        """Return the number of results that are kept."""
        return self.w_results.length()

    def find(self, w_key):
        """Return the result for the key, or None; count a hit or a miss."""
        raise NotImplementedError

    def keep(self, w_key, w_result):
        raise NotImplementedError

    # The key of a call is its only argument where that is a str or an int, else a tuple of the arguments.

    def key_of_one(self, w_1):
        if self.is_typed:
            return W_Tuple([w_1, w_1.gettype()])
        if type(w_1) is W_Int or type(w_1) is W_Str or type(w_1) is W_Long:
            return w_1
        return W_Tuple([w_1])

    def key_of_two(self, w_1, w_2):
        if self.is_typed:
            return W_Tuple([w_1, w_2, w_1.gettype(), w_2.gettype()])
        return W_Tuple([w_1, w_2])

    def key_of_many(self, args_w, kwnames):
        keywords = len(kwnames) if kwnames is not None else 0
        given = len(args_w) - keywords
        assert given >= 0
        if given == 1 and keywords == 0:
            return self.key_of_one(args_w[0])
        parts_w = args_w[:given]
        if kwnames is not None and keywords > 0:
            parts_w = parts_w + [w_mark]
            for i in range(keywords):
                parts_w = parts_w + [W_Str(kwnames[i]), args_w[given + i]]
        if self.is_typed:
            parts_w = parts_w + [w_argument.gettype() for w_argument in args_w]
        return W_Tuple(parts_w[:])

    # Calls.

    def call0(self):
        return self.call([], None)

    def call1(self, w_1):
        w_key = self.key_of_one(w_1)
        w_result = self.find(w_key)
        if w_result is None:
            w_result = self.w_function.call1(w_1)
            self.keep(w_key, w_result)
        return w_result

    def call2(self, w_1, w_2):
        w_key = self.key_of_two(w_1, w_2)
        w_result = self.find(w_key)
        if w_result is None:
            w_result = self.w_function.call2(w_1, w_2)
            self.keep(w_key, w_result)
        return w_result

    def call(self, args_w, kwnames):
        w_key = self.key_of_many(args_w, kwnames)
        w_result = self.find(w_key)
        if w_result is None:
            w_result = self.w_function.call(args_w, kwnames)
            self.keep(w_key, w_result)
        return w_result

    # A function in a class is a method.

    def descr_get(self, w_object, w_type):
        if w_object is None:
            return self
        return W_BoundMethod(self, w_object)

    def descr_call1(self, w_self):
        return self.call1(w_self)

    def descr_call2(self, w_self, w_1):
        return self.call2(w_self, w_1)

    def descr_compare(self, w_self, w_other):
        return self.call2(w_self, w_other)

    def descr_call3(self, w_self, w_1, w_2):
        return self.call3(w_self, w_1, w_2)


class W_CachedNothing(W_Cached):
    def find(self, w_key):
        self.misses += 1
        return None

    def keep(self, w_key, w_result):
        pass


class W_CachedForever(W_Cached):
    def find(self, w_key):
        w_result = self.w_results.getitem(w_key)
        if w_result is None:
            self.misses += 1
        else:
            self.hits += 1
        return w_result

    def keep(self, w_key, w_result):
        self.w_results.setitem(w_key, w_result)


class HashedKey(object):
    """A tuple as a key, with the hash that it had at first: the hash of an item may change later."""
    _immutable_fields_ = ["w_tuple", "hash"]

    def __init__(self, w_tuple):
        self.w_tuple = w_tuple
        self.hash = key_hash(w_tuple)


def known_hash(key):
    return key.hash


def are_equal(key_1, key_2):
    return key_1 is key_2 or key_equal(key_1.w_tuple, key_2.w_tuple)


class W_Link(W_Root):
    """A result in the ring of results, which has the order of their last use."""

    def __init__(self, w_key, key, w_result):
        self.w_key = w_key
        self.key = key                          # a HashedKey, or None where w_key is a str or an int
        self.w_result = w_result
        self.before = self
        self.after = self

    def leave(self):
        """Leave the ring."""
        self.before.after = self.after
        self.after.before = self.before

    def enter(self, head):
        """Enter the ring as the one used last."""
        last = head.before
        last.after = self
        head.before = self
        self.before = last
        self.after = head


class W_CachedLately(W_Cached):
    """Keeps `maxsize` results; `head` is no result: in the ring it separates the latest from the earliest."""

    def forget(self):
        W_Cached.forget(self)
        self.links = r_ordereddict(are_equal, known_hash)       # HashedKey -> W_Link; other keys are in w_results
        self.head = W_Link(None, None, None)

    def count(self):
        return self.w_results.length() + len(self.links)

    def find(self, w_key):
        w_link = self.link_of(w_key, hashed(w_key))
        if w_link is None:
            self.misses += 1
            return None
        self.hits += 1
        if w_link.after is not self.head:
            w_link.leave()
            w_link.enter(self.head)
        return w_link.w_result

    def keep(self, w_key, w_result):
        key = hashed(w_key)
        if self.link_of(w_key, key) is not None:
            return                              # the function's own call of the wrapper has kept it
        w_oldest = self.head.after
        if w_oldest is not self.head and self.count() >= self.maxsize:
            is_there = self.delete(w_oldest)     # may run the program's code, or raise its error
            if w_oldest.before.after is w_oldest:
                w_oldest.leave()
            if not is_there:
                return                          # the function's own call of the wrapper has deleted it
        w_link = W_Link(w_key, key, w_result)
        if key is None:
            self.w_results.setitem(w_key, w_link)
        else:
            self.links[key] = w_link
        w_link.enter(self.head)

    def link_of(self, w_key, key):
        """Return the link of a key, or None; `key` is hashed(w_key)."""
        if key is not None:
            return self.links.get(key, None)
        w_link = self.w_results.getitem(w_key)
        if w_link is None:
            return None
        assert isinstance(w_link, W_Link)
        return w_link

    def delete(self, w_link):
        """Delete the entry of the link; return False where there is none."""
        if w_link.key is None:
            return self.w_results.delitem(w_link.w_key)
        try:
            del self.links[w_link.key]
        except KeyError:
            return False
        return True


def hashed(w_key):
    """Return the HashedKey of a tuple, or None for a str or an int, whose hash cannot change."""
    return HashedKey(w_key) if type(w_key) is W_Tuple else None


W_Link.static_type = w_object_type
w_cached_type = builtin_type("functools._lru_cache_wrapper", W_Cached, w_object_type, has_dict=True, has_weakref=True)
functools.value("_lru_cache_wrapper", w_cached_type)
table = TypeTable(w_cached_type, W_Cached)


@table.constructor("lru_cache(cls: cls, user_function, maxsize, typed: bool, cache_info_type) [unsigned]")
def new(w_cls, w_function, w_maxsize, is_typed, w_info_type):
    """Create a cached callable that wraps another function."""
    if not is_callable(w_function):
        raise type_error("the first argument must be callable")
    if w_maxsize is w_None:
        return W_CachedForever(w_function, -1, is_typed, w_info_type)
    if not w_maxsize.is_integer():
        raise type_error("maxsize should be integer or None")
    maxsize = protocol.as_index(w_maxsize, w_OverflowError)
    if maxsize <= 0:
        return W_CachedNothing(w_function, 0, is_typed, w_info_type)
    return W_CachedLately(w_function, maxsize, is_typed, w_info_type)


@table.method("__call__(self, /, *args, **kwargs)")
def call(self, args_w, names, values_w):
    return self.call(args_w + values_w, names if len(names) > 0 else None)


@table.get_method
def get(self, w_instance, w_owner):
    if w_instance is None:
        return self
    return W_BoundMethod(self, w_instance)


@table.method("cache_info(self, /) [unsigned]")
def cache_info(self):
    """Report cache statistics"""
    w_maxsize = w_None if self.maxsize < 0 else W_Int(self.maxsize)
    args_w = [W_Int(self.hits), W_Int(self.misses), w_maxsize, W_Int(self.count())]
    return self.w_info_type.call(args_w, None)


@table.method("cache_clear(self, /) -> None [unsigned]")
def cache_clear(self):
    """Clear the cache and cache statistics"""
    self.forget()


def reduce(self):
    return protocol.getattr(self, "__qualname__")


declare_pickling(table, reduce)


def itself(self):
    return self


table.method("__copy__(self, /) [unsigned]")(itself)


@table.method("__deepcopy__(self, memo, /) [unsigned]")
def deepcopy(self, w_memo):
    return self

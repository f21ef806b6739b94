"""defaultdict: a dict that makes the values of missing keys."""
from rvm.objects.basetypes import builtin_type
from rvm.objects.dictobject import W_Dict, w_dict_type
from rvm.objects.instance import user_subclass
from rvm.objects.root import w_None
from rvm.objects.typeobject import Layout


class W_DefaultDict(W_Dict):
    def __init__(self):
        self.init_empty_table()
        self.w_factory = w_None


W_DefaultDictUser = user_subclass(W_DefaultDict)
w_defaultdict_type = builtin_type(
    "collections.defaultdict", W_DefaultDict, w_dict_type, Layout("defaultdict"))


def new_defaultdict_of_type(w_type):
    """An empty defaultdict of `w_type`: defaultdict itself or a class derived from it."""
    if w_type is w_defaultdict_type:
        return W_DefaultDict()
    w_dict = W_DefaultDictUser()
    w_dict.init_instance(w_type)
    return w_dict

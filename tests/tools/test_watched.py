"""Snapshots of objects that can change while a program runs, for the explorer."""
from rvm.objects.floatobject import W_Float
from rvm.tools.explore.watched import Watched
from tests.objects.convert import to_rvm
from tests.objects.test_maps import instance_of, new_type


def test_instances_whose_floats_change():
    for attributes in ({"x": 1.5, "y": 2.5}, {"name": "n", "x": 1.5}):
        w_instance = instance_of(new_type(), **attributes)
        watched = Watched(w_instance)
        w_instance.setdictvalue("x", W_Float(1.5))
        assert watched.is_same()
        w_instance.setdictvalue("x", W_Float(3.5))
        assert not watched.is_same()
        watched = Watched(w_instance)
        w_instance.setdictvalue("x", to_rvm(3))
        assert not watched.is_same()

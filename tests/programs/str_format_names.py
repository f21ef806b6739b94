# Arguments of format() and of other calls may have the names of the parameters of what is called.
print("{self} {0}".format(1, self=2))
print("{cls} {args} {kwargs} {format_spec}".format(cls=1, args=2, kwargs=3, format_spec=4))


class Keeper:
    def __init__(self, /, **names):
        self.names = names

    def show(*args, **names):
        return len(args), names


print(Keeper(self=1, cls=2, args=3).names)
print(Keeper().show(self=1), Keeper.show(self=2))
print(staticmethod(Keeper.show)(self=4), type.__call__(Keeper, self=5).names, Keeper().show.__call__(self=6))
print(type("Made", (), {}, ).__name__, dict(self=7), type.__prepare__(cls=8, self=9))

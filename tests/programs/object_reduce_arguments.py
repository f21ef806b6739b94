"""What `object.__reduce_ex__` makes of `__getnewargs_ex__` and of names of slots."""


class Given:
    result = None

    def __getnewargs_ex__(self):
        return self.result


class Named:
    __slotnames__ = ["spam", "other"]

    def __getattr__(self, name):
        if name == "spam":
            return 42
        raise AttributeError(name)


for result in [((1, 2), {"a": 3}), ((1,), {}), ((), "no dict"), ("no tuple", {}), (), "neither", ((), {}, 1)]:
    Given.result = result
    try:
        print(Given().__reduce_ex__(2)[1:])
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(Named().__reduce_ex__(2)[1:])
print(hasattr(type, "__abstractmethods__"))

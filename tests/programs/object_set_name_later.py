# A class may get a __set_name__ while the attributes of another class are told their names.


class Plain:
    pass


class Teacher:
    def __set_name__(self, owner, name):
        print("teacher", owner.__name__, name)
        Plain.__set_name__ = lambda self, owner, name: print("taught", owner.__name__, name)


class Forgetter:
    def __set_name__(self, owner, name):
        print("forgetter", owner.__name__, name)
        del Plain.__set_name__


class Owner:
    first = Plain()
    second = Plain()
    teacher = Teacher()
    third = Plain()
    fourth = Plain()
    number = 1
    forgetter = Forgetter()
    fifth = Plain()

    def method(self):
        pass


print(sorted(name for name in vars(Owner) if not name.startswith("_")))

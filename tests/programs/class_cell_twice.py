"""A class body that reads the __class__ of the class around it, and whose methods read its own."""


class Outer:
    def method(self):
        class Inner:
            outer = __class__

            def own(self):
                return __class__

            def parent(self):
                return super().__repr__.__name__
        return Inner.outer is Outer, Inner().own() is Inner, Inner().parent(), __class__ is Outer

    def deeper(self):
        class Inner:
            outer = __class__

            class Innermost:
                outer = __class__

                def own(self):
                    return __class__
        return Inner.outer is Outer, Inner.Innermost.outer is Outer, Inner.Innermost().own() is Inner.Innermost


print(Outer().method())
print(Outer().deeper())

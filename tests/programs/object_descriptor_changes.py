"""What a class attribute is to its instances may change: its class gets or loses descriptor methods."""


class Value:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return 'Value(%s)' % self.text


class Holder:
    item = Value('class')


holder = Holder()


def read(how_often=3):
    for _ in range(how_often):
        result = holder.item
    return result


def write(value):
    for _ in range(3):
        holder.item = value


print(read(), Holder.item)
Value.__get__ = lambda self, instance, owner: ('got', self.text, instance is holder, owner.__name__)
print(read(), Holder.item)
write('own')
print(read(), Holder.item)
Value.__set__ = lambda self, instance, value: print('set', value)
print(read())
write('other')
print(holder.__dict__)
del Value.__set__
print(read())
write('third')
print(read(), holder.__dict__)
Value.__delete__ = lambda self, instance: print('deleted')
del holder.item
print(read())
del Value.__get__, Value.__delete__
print(read())
del holder.item
print(read())


class Meta(type):
    def __get__(cls, instance, owner):
        return cls.__name__ + ' as attribute'

    @property
    def broken(cls):
        raise AttributeError('broken')

    def __getattr__(cls, name):
        return 'Meta.__getattr__ ' + name


class Inner(metaclass=Meta):
    pass


Holder.inner = Inner
print(holder.inner, Holder.inner)
print(Inner.broken, Inner.missing)


class Text(str):
    def __get__(self, instance, owner):
        return self.upper()


class Number(int):
    def __set__(self, instance, value):
        print('Number', int(self), 'set to', value)


class Both:
    text = Text('shout')
    number = Number(7)


both = Both()
both.number = 8
print(both.text, both.number, Both.text)
both.text = 'quiet'
print(both.text)


class Loud(property):
    def __get__(self, instance, owner=None):
        result = super().__get__(instance, owner)
        return result if instance is None else 'loud ' + result

    def __set__(self, instance, value):
        print('setting', value)
        super().__set__(instance, value)


class Speaker:
    word = Loud(lambda self: self._word, lambda self, value: setattr(self, '_word', value))


speaker = Speaker()
speaker.word = 'hello'
print(speaker.word, type(Speaker.word).__name__)


class Calls:
    """A callable found through a descriptor."""

    def __get__(self, instance, owner):
        return lambda *args: ('bound', args)


class Plain:
    def __call__(self, *args):
        return 'plain', args


class Operators:
    __len__ = type('Length', (), {'__call__': lambda self: 42})()
    __getitem__ = Calls()
    __call__ = Plain()


operators = Operators()
print(len(operators), operators[1], operators(2, 3))


class Endless:
    pass


Endless.__call__ = Endless()
try:
    Endless()()
except RecursionError:
    print('RecursionError')

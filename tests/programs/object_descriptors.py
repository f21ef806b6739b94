"""Descriptors that a program makes: reading, writing, deleting, and errors inside them."""


class Field:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return 'field %s of %s' % (self.name, owner.__name__)
        return instance.__dict__.get('_' + self.name, 'unset')

    def __set__(self, instance, value):
        instance.__dict__['_' + self.name] = value


class ReadOnly:
    def __get__(self, instance, owner=None):
        return 'computed'


class Failing:
    def __get__(self, instance, owner):
        raise AttributeError('not today')


class WriteOnly:
    def __set__(self, instance, value):
        print('write', value)


class Deletable:
    def __delete__(self, instance):
        print('delete')


class Record:
    field = Field()
    lazy = ReadOnly()
    failing = Failing()
    write_only = WriteOnly()
    deletable = Deletable()


class Guarded(Record):
    def __getattr__(self, name):
        return 'instead of ' + name

    @property
    def broken(self):
        raise AttributeError('broken')


record = Record()
print(Record.field, record.field)
record.field = 1
print(record.field, sorted(record.__dict__))
print(record.lazy, Record.lazy)
record.lazy = 2
print(record.lazy)
record.write_only = 3
print(type(record.write_only).__name__)
del record.deletable
for action in (lambda: record.failing, lambda: delattr(record, 'field'), lambda: setattr(record, 'deletable', 1)):
    try:
        action()
    except AttributeError as error:
        print('AttributeError', error)
print(Guarded().failing, Guarded().broken, Guarded().missing)
print(hasattr(record, 'failing'), getattr(record, 'failing', 'default'))

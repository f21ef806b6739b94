"""Records with validators, converters and slots: made, compared, sorted, changed, turned into dicts."""
import attr
from attrs import asdict, define, evolve, field, frozen, validators


@frozen(order=True)
class Place:
    town: str = field(converter=str.title)
    number: int = field(validator=[validators.instance_of(int), validators.ge(0)])


@define
class Person:
    name: str
    age: int = field(default=0, validator=validators.instance_of(int))
    places: list = field(factory=list, repr=lambda value: "%d places" % len(value))

    @age.validator
    def _check(self, attribute, value):
        if value > 150:
            raise ValueError("%s is too old" % attribute.name)


def main():
    people = [Person("p%d" % i, i % 100, [Place("town %d" % (i % 7), i)]) for i in range(300)]
    print(people[5], asdict(people[5]))
    print(sorted(place for person in people for place in person.places)[:3])
    print(evolve(people[7], age=8), Person("a", 1) == Person("a", 1), len({p.places[0] for p in people}))
    for wrong in (lambda: Person("x", 200), lambda: Person("x", "y"), lambda: Place("x", -1),
                  lambda: setattr(people[0].places[0], "town", "z"), lambda: setattr(people[0], "other", 1)):
        try:
            wrong()
        except (ValueError, TypeError, AttributeError) as error:
            print(type(error).__name__, str(error)[:60])
    print([a.name for a in attr.fields(Person)], attr.has(Place))
    made = attr.make_class("Made", ["x", "y"])
    print(made(1, 2), sum(asdict(person, recurse=True)["age"] for person in people))


main()

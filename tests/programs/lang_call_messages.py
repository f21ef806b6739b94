"""What calls with wrong arguments say."""


def attempt(function, *args, **keywords):
    try:
        print(function(*args, **keywords))
    except TypeError as error:
        print(error)


def none():
    return "none"


def one(a):
    return a


def three(a, b, c):
    return a, b, c


def defaults(a, b=2, c=3):
    return a, b, c


def only_keywords(*, k, m, n=0):
    return k, m, n


def only_positions(a, b=1, /):
    return a, b


def mixed(a, /, b, *, c, d=4):
    return a, b, c, d


attempt(none, 1)
attempt(none, 1, 2)
attempt(none, x=1)
attempt(one)
attempt(one, 1, 2)
attempt(one, 1, a=2)
attempt(one, b=2)
attempt(three)
attempt(three, 1)
attempt(three, 1, 2)
attempt(three, c=3)
attempt(three, 1, 2, 3, 4)
attempt(three, 1, 2, 3, d=4)
attempt(defaults)
attempt(defaults, 1, 2, 3, 4)
attempt(defaults, 1, 2, b=3)
attempt(defaults, b=3)
attempt(only_keywords)
attempt(only_keywords, k=1)
attempt(only_keywords, 1)
attempt(only_keywords, 1, 2, k=1, m=2)
attempt(only_keywords, 1, k=1, m=2, n=3)
attempt(only_keywords, k=1, m=2, o=3)
attempt(only_positions)
attempt(only_positions, a=1)
attempt(only_positions, 1, b=1)
attempt(only_positions, a=1, b=1)
attempt(only_positions, 1, 2, 3)
attempt(mixed)
attempt(mixed, 1)
attempt(mixed, 1, 2)
attempt(mixed, 1, 2, 3, c=3)
attempt(mixed, 1, a=1, b=2, c=3)


class Account:
    def __init__(self, owner, balance=0, *, currency):
        self.owner = owner

    def pay(self, amount, /):
        return amount

    @classmethod
    def open(cls, owner):
        return cls(owner, currency="EUR")

    @staticmethod
    def rate(year):
        return year


account = Account.open("Ann")
attempt(Account)
attempt(Account, "a", 1, 2)
attempt(Account, "a", 1, 2, currency="EUR")
attempt(account.pay)
attempt(account.pay, 1, 2)
attempt(account.pay, amount=1)
attempt(Account.pay)
attempt(Account.open)
attempt(Account.open, 1, 2)
attempt(account.rate)
attempt(account.rate, 1, 2)
attempt(lambda x, y: x)
attempt(lambda *, z: z)
attempt(object, 1)
attempt(type("Empty", (), {}), 1)

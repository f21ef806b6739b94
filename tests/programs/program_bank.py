"""A bank: accounts with rules of their own, transfers that are undone when they fail."""
from contextlib import contextmanager


class BankError(Exception):
    """Base of all errors here."""


class Insufficient(BankError):
    def __init__(self, account, amount):
        super().__init__(account, amount)
        self.missing = amount - account.available()

    def __str__(self):
        return "%s lacks %d" % (self.args[0].owner, self.missing)


class Account:
    count = 0

    def __init__(self, owner, balance=0):
        type(self).count += 1
        self.number = Account.count
        self.owner = owner
        self._balance = balance
        self.history = []

    @property
    def balance(self):
        return self._balance

    def available(self):
        return self._balance

    def deposit(self, amount):
        if amount <= 0:
            raise BankError("cannot deposit %r" % (amount,))
        self._balance += amount
        self.history.append(("in", amount))

    def withdraw(self, amount):
        if amount > self.available():
            raise Insufficient(self, amount)
        self._balance -= amount
        self.history.append(("out", amount))

    def __repr__(self):
        return f"<{type(self).__name__} {self.owner}: {self.balance:,}>"


class Credit(Account):
    def __init__(self, owner, balance=0, *, limit):
        super().__init__(owner, balance)
        self.limit = limit

    def available(self):
        return super().available() + self.limit


class Frozen(Account):
    def deposit(self, amount):
        raise BankError(self.owner + " is frozen")

    withdraw = deposit


class Bank:
    def __init__(self, *accounts):
        self.accounts = {account.owner: account for account in accounts}

    @contextmanager
    def transaction(self):
        before = {a: (a._balance, len(a.history)) for a in self.accounts.values()}
        try:
            yield self
        except (BankError, KeyError):
            for account, (balance, length) in before.items():
                account._balance = balance
                del account.history[length:]
            raise

    def transfer(self, source, target, amount):
        with self.transaction():
            self.accounts[source].withdraw(amount)
            self.accounts[target].deposit(amount)
        return self

    def total(self):
        return sum(account.balance for account in self.accounts.values())


bank = Bank(Account("ann", 1000), Credit("bob", 50, limit=500), Frozen("eve", 10 ** 6))
print(bank.transfer("ann", "bob", 300).transfer("bob", "ann", 800).accounts, bank.total())
for step in (("bob", "ann", 1), ("ann", "eve", 5), ("eve", "ann", 5), ("ann", "bob", 0), ("ann", "zoe", 1)):
    try:
        bank.transfer(*step)
    except Insufficient as error:
        print("insufficient:", error, error.args[1:])
    except BankError as error:
        print("refused:", error)
    except KeyError as error:
        print("unknown:", error)
    finally:
        print(list(bank.accounts.values()), bank.total())
print(bank.accounts["ann"].history, Account.count, Credit.count, "count" in vars(Credit))
try:
    bank.accounts["ann"].balance = 5
except AttributeError as error:
    print(error)

"""An uncaught error in functions that call each other."""


class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError("only %d left" % self.balance)
        self.balance -= amount


def pay(account, amounts):
    for amount in amounts:
        account.withdraw(amount)


def main():
    account = Account(100)
    pay(account, [10, 20, 300])


print("before")
main()
print("never")

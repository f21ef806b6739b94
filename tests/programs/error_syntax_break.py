# break outside of a loop, in a function inside of one.
for n in range(3):
    def inner():
        break

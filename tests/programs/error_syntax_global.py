# A name used before it is declared global.
count = 0


def increase():
    count += 1
    global count

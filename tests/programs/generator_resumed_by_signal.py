"""A signal handler that runs as a generator begins to run cannot resume it, nor one that waits for it."""
import signal


def inner():
    i = 0
    while True:
        received = yield i
        assert received is None, received
        i += 1


def outer(generator):
    yield from generator


last = inner()
first = outer(outer(last))
alone = inner()
values = []
wrong = []
is_over = False


def handle(number, frame):
    if is_over:
        return
    for generator in last, first, alone:
        was_running = generator.gi_running
        try:
            values.append(next(generator))
            if was_running:
                wrong.append("resumed while it ran")
        except ValueError as error:
            if not was_running or str(error) != "generator already executing":
                wrong.append(str(error))
    signal.setitimer(signal.ITIMER_REAL, 0.0002)        # again, but not while this runs


def play(rounds):
    for i in range(rounds):
        values.append(next(first))
        values.append(next(alone))


signal.signal(signal.SIGALRM, handle)
signal.setitimer(signal.ITIMER_REAL, 0.0002)
for i in range(20):
    values.append(next(first))
    play(1000)
is_over = True
signal.setitimer(signal.ITIMER_REAL, 0)
print(len(values) >= 40000, sum(values) == sum(range(next(first))) + sum(range(next(alone))), wrong[:3])

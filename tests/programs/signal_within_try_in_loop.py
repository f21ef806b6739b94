"""A signal whose function raises an error, at a jump within a try: the handler finds the variables bound."""
import signal


class Stop(Exception):
    pass


def stop(number, frame):
    raise Stop


def count(found):
    """Count until an error comes; note how far the count was ahead of what was last written in the try."""
    i = 0
    while True:
        i += 1
        try:
            last = i
            continue
        except Stop:
            found.add(0 <= i - last <= 1)
            raise


def main():
    signal.signal(signal.SIGALRM, stop)
    found = set()
    rounds = 0
    while rounds < 15:
        rounds += 1
        try:
            signal.setitimer(signal.ITIMER_REAL, 0.004)
            count(found)
        except Stop:
            pass
    print(found <= {True})          # empty where the signal always came outside of the try


main()

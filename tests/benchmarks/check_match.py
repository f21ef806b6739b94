"""Match: what its machine, robot, derivatives and events come to."""
import sys

import run_benchmark as match

count = 100 if "full" in sys.argv else 10

code = match.assemble(match.COLLATZ)
print([match.run_machine(code, [number, 0]) for number in range(1, count)], match.collatz(code, count))
print(match.drive([line.split() for line in match.COMMANDS], count))
print([match.derive(degree, 3) for degree in range(5)], match.derive(5, 5))
print([match.weight(event) for event in match.EVENTS], match.weigh(match.EVENTS, count))

"""N-body: the energy and every body's place and speed after some steps, to the last digit."""
import sys

import run_benchmark as nbody

steps = 2000 if "full" in sys.argv else 40

nbody.offset_momentum(nbody.BODIES["sun"])
print("energy", nbody.report_energy())
nbody.advance(0.01, steps)
print("energy", nbody.report_energy())
for name in nbody.BODIES:
    place, speed, mass = nbody.BODIES[name]
    print(name, place, speed, mass)

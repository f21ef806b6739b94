"""Barnes-Hut: the energy and some particles before and after a few steps, to the last digit."""
import sys

import run_benchmark as barnes_hut

particles, steps = (100, 5) if "full" in sys.argv else (15, 1)

galaxy = barnes_hut.create_deterministic_galaxy(particles, 500, 400)
print("energy", barnes_hut.calculate_system_energy(galaxy))
for _ in range(steps):
    barnes_hut.advance_system(galaxy, 0.5, barnes_hut.TIME_STEP, 1000, 800)
print("energy", barnes_hut.calculate_system_energy(galaxy))
for particle in galaxy[::5]:
    print(particle.position.x, particle.position.y, particle.velocity.x, particle.velocity.y, particle.mass)

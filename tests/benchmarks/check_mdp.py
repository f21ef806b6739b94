"""A battle as a decision process: distributions of damage, as fractions, and with time the value of the battle."""
# only executables: hosted, what it imports takes long
import sys

import run_benchmark as mdp

print(mdp.getDamages(11, 34, 46, 40, True, 1))
print(sorted(mdp.getCritDist(26, mdp.Fraction(65, 512), 39, 40, 56, 50, 100, False, 2).items()))
print(mdp.topoSort([1], lambda n: [2 * n, 2 * n + 1] if n < 8 else []))
if "full" in sys.argv:
    print("%.9f" % mdp.Battle().evaluate(0.5))

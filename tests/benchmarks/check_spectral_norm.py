"""Spectral norm: the norm itself, by the benchmark's own steps."""
import sys
from math import sqrt

import run_benchmark as spectral_norm

size = 130 if "full" in sys.argv else 20

u = [1] * size
for _ in range(10):
    v = spectral_norm.eval_AtA_times_u(u)
    u = spectral_norm.eval_AtA_times_u(v)
vBv = vv = 0
for ue, ve in zip(u, v):
    vBv += ue * ve
    vv += ve * ve
print(sqrt(vBv / vv))
print(u[:5])

"""What statistics has in C: its own function in Python, which it has made when it asks for this one."""

from statistics import _normal_dist_inv_cdf  # noqa: F401

"""Bisection: the library's functions in Python, which its bisect has made when it asks for these."""

from bisect import bisect_left, bisect_right, insort_left, insort_right

bisect = bisect_right
insort = insort_right

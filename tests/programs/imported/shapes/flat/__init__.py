"""A package in a package."""
depth = 2

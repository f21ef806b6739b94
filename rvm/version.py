"""Versions: rvm's own, and that of the Python language it runs."""

VERSION = "0.1.0"
PYTHON_VERSION = "3.11.7"

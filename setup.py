"""Builds the package: what setup.cfg says, and the libraries of the explorer's page inside it.

With them an installed rvm-explore needs no network.  Where they cannot be had now, the package is
built without them, and rvm-explore fetches them when it is first used.
"""
import importlib.util
import os

from setuptools import setup
from setuptools.command.build_py import build_py

EXPLORE = os.path.join("rvm", "tools", "explore")


class BuildWithLibraries(build_py):
    """The usual build, and the libraries."""

    def run(self):
        build_py.run(self)
        if getattr(self, "editable_mode", False):
            return
        try:
            self.add_libraries()
        except Exception as error:      # whatever it is, the installation goes on
            print("rvm-explore will fetch its libraries when it is first used: %s" % error)

    def add_libraries(self):
        """Put the libraries into the package that is being built."""
        spec = importlib.util.spec_from_file_location("explore_parts", os.path.join(EXPLORE, "parts.py"))
        parts = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(parts)
        parts.build_in(parts.Path(self.build_lib) / EXPLORE / "libraries", print)


setup(cmdclass={"build_py": BuildWithLibraries})

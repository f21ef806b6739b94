"""Finding modules, compiling them, and keeping their code."""

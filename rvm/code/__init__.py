"""Code, which the compiler makes and the machines run: instruction sets, tables, files, the verifier."""

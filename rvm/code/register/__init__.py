"""The register machine's instruction set, and what is derived from it alone."""

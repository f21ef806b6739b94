"""The register machine's loop, and what its instructions alone need."""

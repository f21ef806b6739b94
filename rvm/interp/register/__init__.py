"""The register machine's loop, and what only its instructions need."""

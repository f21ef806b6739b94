"""The standard streams, and the types that files of all kinds are derived from."""

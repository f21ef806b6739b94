"""A docstring."""
text = """no end
of this text

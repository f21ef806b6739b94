"""Text of objects: literals, formatting, encodings.  The JIT does not look into it."""

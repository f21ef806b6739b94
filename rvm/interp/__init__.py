"""What runs code: frames, the two machines' loops, calls, exceptions, imports."""

"""Notes are printed below the message."""
error = ValueError("the message")
error.add_note("a note")
error.add_note("two\nlines")
error.add_note("")
print(error.__notes__, error)
try:
    raise error
except ValueError as caught:
    wrapper = RuntimeError()
    wrapper.add_note("of the wrapper")
    raise wrapper from caught

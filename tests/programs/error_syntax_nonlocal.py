# nonlocal without a binding around.
def outer():
    def inner():
        nonlocal missing
        missing = 1

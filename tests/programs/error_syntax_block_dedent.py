# A line further out stands where a block should begin: no caret.
def outer():
    while True:
        for item in []:
            # nothing here

    return 5

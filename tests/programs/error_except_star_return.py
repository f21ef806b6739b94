def f():
    while True:
        try:
            pass
        except* ValueError:
            while True:
                break
            return

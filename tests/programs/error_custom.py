"""Exception classes of the program: in modules' names, with own text."""


class AppError(Exception):
    """An error of the application."""

    def __init__(self, code, detail):
        super().__init__(code, detail)
        self.code = code
        self.detail = detail

    def __str__(self):
        return "[%s] %s" % (self.code, self.detail)


class Silent(AppError):
    def __str__(self):
        return ""


class Outer:
    class Inner(ValueError):
        pass


error = AppError(5, "broken")
print(repr(error), str(error), error.args, error.code, isinstance(error, Exception), AppError.__doc__)
try:
    try:
        try:
            raise Silent(1, "x")
        except Silent:
            raise Outer.Inner("nested class", 2)
    except ValueError:
        raise AppError(404, "not found")
except AppError:
    raise Outer.Inner

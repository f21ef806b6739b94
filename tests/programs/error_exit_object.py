"""SystemExit with an object is printed, and the status is 1."""


class Words:
    def __str__(self):
        return "as text"

    def __repr__(self):
        return "as repr"


raise SystemExit([Words(), "list"])

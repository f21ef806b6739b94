# Copies of dicts: gone through, looked into, changed and copied again, with and without deleted entries before.
def keep(**keywords):
    return keywords


def contents(entries):
    return list(entries.items()), len(entries)


for make in str, int, float, lambda i: (i,), lambda i: i if i % 2 else str(i):
    for size in 0, 1, 2, 5, 8, 10, 11, 20, 100:
        first = {make(i * 7 % 101): i for i in range(size)}
        for deleted in range(3):
            if deleted == 1 and size > 2:
                del first[make(0)]
            if deleted == 2 and first:
                first.popitem()
            copies = [first.copy(), dict(first), {**first}, first | {}]
            assert all(contents(each) == contents(first) for each in copies)
            copies[0][make(500)] = "new"
            assert make(500) not in first and copies[0][make(500)] == "new"
            assert copies[1] == first and all(copies[1][key] == first[key] for key in first)
            for key in list(copies[2])[::2]:
                del copies[2][key]
            assert list(copies[2]) == list(first)[1::2]
            copies[3].clear()
            copies[3]["x"] = 1
            assert contents(copies[3]) == ([("x", 1)], 1)
            again = copies[1].copy()
            again.update(copies[0])
            assert contents(again) == contents(copies[0]), (size, deleted)
            if again:
                assert again.popitem() == (make(500), "new")
            assert again.setdefault(make(7), "default") == first.get(make(7), "default")
            assert again.pop(make(7)) is not None and make(7) not in again
            if make is str:
                got = keep(**first)
                assert got == first and got is not first
                got["more"] = 1
                assert len(got) == len(first) + 1 and "more" not in first
        print(size, len(first), list(first)[:3])

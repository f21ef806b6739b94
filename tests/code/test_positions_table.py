"""The position table: what is written is found again."""
import random

from rvm.code.positions import PositionTable, position_at, unzigzag, zigzag


def test_zigzag():
    assert [zigzag(n) for n in (0, -1, 1, -2, 2)] == [0, 1, 2, 3, 4]
    assert all(unzigzag(zigzag(n)) == n for n in range(-300, 300))


def test_round_trip():
    chooser = random.Random(1)
    for _ in range(50):
        table = PositionTable(7)
        places = []
        for _ in range(chooser.randrange(1, 40)):
            line = chooser.randrange(1, 5000)
            place = (line, line + chooser.choice([0, 0, 1, 300]), chooser.randrange(400), chooser.randrange(-1, 400))
            length = chooser.randrange(1, 200)
            table.add(length, *place)
            places += [place] * length
        text = table.finish()
        for pc in range(0, len(places), 7):
            found = position_at(text, 7, pc)
            assert (found.lineno, found.end_lineno, found.col_offset, found.end_col_offset) == places[pc]


def test_neighbours_with_one_place_share_an_entry():
    table = PositionTable(1)
    table.add(3, 1, 1, 0, 5)
    table.add(4, 1, 1, 0, 5)
    assert len(table.finish()) == 5


def test_broken_tables_do_no_harm():
    for text in ("", "\xff", "\xff" * 50, "\x05\x02"):
        assert position_at(text, 3, 100).lineno >= -2 ** 40

"""docs/register-code.md is what the table of instructions makes it."""
from rvm.tools import make_isa_page


def test_the_page_is_up_to_date():
    assert make_isa_page.PAGE.read_text("utf-8") == make_isa_page.page()

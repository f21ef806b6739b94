"""docs/register-code.md and docs/stack-code.md are what the tables of instructions make them."""
import pytest

from rvm.tools import make_isa_page


@pytest.mark.parametrize("name", sorted(make_isa_page.PAGES))
def test_the_page_is_up_to_date(name):
    path, _ = make_isa_page.PAGES[name]
    assert path.read_text("utf-8") == make_isa_page.page(name)

"""RPython's big integers with the faster functions: rpython_integers.py, untranslated."""
import pytest

from tests.tools.untranslated import mended_and_plain

NAMES = ("check_products", "check_products_by_digits", "check_sums", "check_common_bits", "check_quotients",
         "check_quotients_by_digits", "check_exact_quotients", "check_texts", "check_bytes", "check_powers",
         "check_powers_modulo")


@pytest.fixture(scope="module")
def results(untranslated):
    return mended_and_plain(untranslated, "rpython_integers.py")


@pytest.mark.parametrize("name", NAMES)
def test_results(results, name):
    assert results[0][name] == "0"


def test_all_are_known(results):
    assert set(results[0]) == set(NAMES) | {"mended"}
    assert [answers["mended"] for answers in results] == ["6", "0"]

"""A test case of each result, under the library's unittest."""
import io
import re
import unittest


class Results(unittest.TestCase):
    def test_passes(self):
        with self.assertRaisesRegex(ValueError, "inv.*int"):
            int("x")

    def test_fails(self):
        self.assertEqual([1, 2, 3], [1, 2, 4])

    def test_is_an_error(self):
        return 1 / 0

    @unittest.skip("not now")
    def test_is_skipped(self):
        pass

    def test_parts(self):
        for number in range(3):
            with self.subTest(number=number):
                self.assertNotEqual(number, 1)

    def test_warns(self):
        with self.assertWarns(SyntaxWarning):
            compile("x is 1", "<text>", "exec")


output = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(Results)
result = unittest.TextTestRunner(output, verbosity=2).run(suite)
print(re.sub(r"in [0-9.]+s", "in a while", output.getvalue()))
print(result)

"""reStructuredText with tables, lists, roles, directives and errors turned into HTML, LaTeX and pseudo-XML."""
from docutils.core import publish_parts, publish_string

TEXT = """
=====
Title
=====

:Author: Someone
:Version: 1.0

A paragraph with *emphasis*, **strong**, ``literal``, `a link <http://x.org>`_, a footnote [1]_ and |sub|.

.. |sub| replace:: substituted
.. [1] The footnote.
.. contents::

Section {0}
-----------

* item
* another

  1. nested
  2. list

term
    definition

+-----+-----+
| a   | b   |
+=====+=====+
| 1   | two |
|     | rows|
+-----+-----+

.. note:: A note with :math:`x^2` and :sub:`low`.

.. code:: python

   def f(): return 1

.. image:: a.png
   :alt: picture

::

    literal block

Option list:

-a FILE  does a
--long   does long
"""

settings = {"report_level": 5, "halt_level": 6, "embed_stylesheet": False, "datestamp": None, "generator": None,
            "_disable_config": True, "legacy_column_widths": False}
text = TEXT.format(0) + "".join("\nSection %d\n----------\n\nText *%d* and `Section %d`_.\n" % (i, i, i)
                                for i in range(1, 40))
parts = publish_parts(text, writer="html5", settings_overrides=settings)
print(parts["title"], len(parts["body"]))
print(parts["body"][:3500])
print(publish_string(TEXT.format(1), writer="pseudoxml", settings_overrides=settings).decode()[:3000])
print(publish_parts(TEXT.format(1), writer="latex", settings_overrides=settings)["body"][:1500])
print(publish_parts("*bad\n\n.. nothing::\n\nT\n=", writer="html5", settings_overrides=dict(
    settings, report_level=1, warning_stream=False))["body"])

"""The action "once" of the filters of warnings: once for each registry, and anew after the filters have changed."""
import warnings

for i in range(3):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("once")
        for text in ("a", "a", "b"):
            warnings.warn(text)
        for name in ("one", "other"):
            compile("'\\d'", name, "exec")
        warnings.warn_explicit("c", UserWarning, "file", 1)
        warnings.warn_explicit("c", UserWarning, "file", 2)
        registry = {}
        warnings.warn_explicit("c", UserWarning, "file", 1, registry=registry)
        warnings.warn_explicit("c", UserWarning, "file", 2, registry=registry)
        print([(str(warning.message), warning.lineno) for warning in caught])
        print(len(registry), len(warnings.onceregistry))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("module")
    for line in (1, 2):
        warnings.warn_explicit("d", UserWarning, "file", line)
        warnings.warn_explicit("d", UserWarning, "file", line, registry=registry)
    print([(str(warning.message), warning.lineno) for warning in caught])

"""Where the module warnings has lost its filters, those count that were used last."""
import warnings

warnings.simplefilter("error")
for _ in range(2):
    try:
        warnings.warn("a complaint")
    except UserWarning as error:
        print(error, hasattr(warnings, "filters"))
    if hasattr(warnings, "filters"):
        del warnings.filters

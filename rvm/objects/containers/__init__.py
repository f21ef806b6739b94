"""Lists with their strategies, sets, ranges, slices, arrays and the views of dicts."""

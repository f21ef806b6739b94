"""time: clocks, sleep and the calendar."""

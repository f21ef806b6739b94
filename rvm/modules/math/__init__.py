"""math: functions of floats and of integers."""

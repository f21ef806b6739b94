"""The classes of run-time objects, and the data model."""

"""itertools: iterators made of iterators."""

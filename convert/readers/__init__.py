"""Readers: each turns a `Source` into an `Article`, and knows no writer."""

"""Labelled answers: which field, and the value that stands behind it."""

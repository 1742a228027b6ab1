"""Runs a mentoring programme entirely by email."""

"""Appointments as calendar programs write them down (RFC 5545, 5546): invited, moved, cancelled, answered."""

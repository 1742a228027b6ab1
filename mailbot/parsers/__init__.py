"""What came in, read: bytes or text in, frozen dataclasses out.

Every reader is pure (no database, network, clock or randomness) and takes linear time on any input. What was
understood carries the line that it came from; what was not is kept for a question, never guessed.
"""

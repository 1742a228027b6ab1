"""Clocks of machines differ a little. A stored moment that lies further ahead was written by one that was wrong.

Once it is put right, nothing may wait for such a moment to come.
"""

from datetime import timedelta

TOLERANCE = timedelta(minutes=5)

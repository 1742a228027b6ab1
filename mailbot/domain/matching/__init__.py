"""Who is brought together with whom: what is allowed, what is best, the proof of it, and the reasons in words."""

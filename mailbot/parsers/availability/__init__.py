"""When people are free, in a week of their own time zone."""

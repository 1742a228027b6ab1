"""Sentences without labels: wishes, skills, times, courtesies."""

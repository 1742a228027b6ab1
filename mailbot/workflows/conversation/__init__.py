"""How the programme asks and answers, whatever it is about."""

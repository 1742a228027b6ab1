"""How it goes with a pair, told in one word or a number."""

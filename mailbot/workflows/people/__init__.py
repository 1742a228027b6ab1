"""Who somebody is: how they come in, what is held on them, and how they leave."""

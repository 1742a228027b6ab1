"""What a person wrote, told apart from our letter, older mail, signatures and banners."""

"""A CSV file of people, as spreadsheets and forms export it, and as `mailbot export` writes it."""

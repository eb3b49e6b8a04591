"""How the tables came to be, step by step; a migration that has shipped is never edited."""

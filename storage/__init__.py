"""Remember: tables, queries, migrations, opening the database; imports nothing of ours."""

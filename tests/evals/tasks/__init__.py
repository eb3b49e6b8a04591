"""People with something to get done, and a world in which things go wrong; judged by what the database holds."""

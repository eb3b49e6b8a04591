"""The channels, the worker, the command line and the settings."""

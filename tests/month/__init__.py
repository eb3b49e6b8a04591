"""A month of one business whose processes are killed; what left is compared with an oracle in plain words."""

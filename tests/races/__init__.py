"""Many clients in several processes want the same thing at the same moment."""

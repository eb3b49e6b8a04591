"""What every channel has in common, as one table of behaviours that each of them passes."""

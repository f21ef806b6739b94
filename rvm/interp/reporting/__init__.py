"""What users read of errors and warnings."""

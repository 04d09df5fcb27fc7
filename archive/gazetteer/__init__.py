"""Vietnam's provinces, inspectorates and regions, and when each was valid: data files and look-up."""

"""Word documents: templates authored in code, reports in words, and the two brought together."""

"""Measures what was promised about speed and size: ratios within one run, on a real server, never in a test."""

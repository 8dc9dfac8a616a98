"""Migrations of the tables, from the first release upward."""

"""Editions of the questionnaire as data, and the loader that reads and checks them."""

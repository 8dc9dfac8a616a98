"""The rules: pure functions and frozen data. No files, no clock, no database, no Streamlit."""

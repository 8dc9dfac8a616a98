"""The outside world as files: notices, exchange files, tables."""

"""The Rights Impact Assessment workbench."""

__version__ = "0.1.0"

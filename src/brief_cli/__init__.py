"""Scaffold, check and read right-to-left briefings."""

__version__ = "0.1.0"

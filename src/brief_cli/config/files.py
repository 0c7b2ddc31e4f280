"""Where a configuration stands, and how large it may be."""

OWN, PROJECT = "brief.toml", "pyproject.toml"
"""The names of configuration files; in the second it is the table `[tool.brief]`."""
MAX_SIZE = 1_000_000
"""Bytes: a configuration is written by hand."""

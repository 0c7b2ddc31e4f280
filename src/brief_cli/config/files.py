"""Where a configuration stands."""

OWN, PROJECT = "brief.toml", "pyproject.toml"
"""The names of configuration files; in the second it is the table `[tool.brief]`."""

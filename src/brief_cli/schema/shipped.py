"""Where the shipped schemas are."""

from brief_cli.text.shipped import shipped


def shipped_schemas() -> str:
    """Return the folder of the shipped schemas."""
    return shipped("schemas", "schemas")

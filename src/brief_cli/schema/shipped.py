"""Where the files that are shipped beside the program are."""

from brief_cli.text.shipped import shipped


def shipped_schemas() -> str:
    """Return the folder of the shipped schemas."""
    return shipped("schemas", "schemas")


def shipped_pipeline(service: str) -> str:
    """Return the file of a service's (`github`, `gitlab`) pipeline."""
    return shipped(f"ci/{service}.yml", f"docs/ci/{service}.yml")


def shipped_hooks() -> str:
    """Return the file that says what our hooks for pre-commit are."""
    return shipped("ci/hooks.yaml", ".pre-commit-hooks.yaml")

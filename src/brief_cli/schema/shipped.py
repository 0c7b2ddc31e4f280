"""Where the files that are shipped beside the program are."""

import os

import brief_cli


def shipped_schemas() -> str:
    """Return the folder of the shipped schemas."""
    return _shipped("schemas", "schemas")


def shipped_pipeline(service: str) -> str:
    """Return the file of a service's (`github`, `gitlab`) pipeline."""
    return _shipped(f"ci/{service}.yml", f"docs/ci/{service}.yml")


def shipped_hooks() -> str:
    """Return the file that says what our hooks for pre-commit are."""
    return _shipped("ci/hooks.yaml", ".pre-commit-hooks.yaml")


def _shipped(packaged: str, in_tree: str) -> str:
    """Return a path: a wheel carries it inside the package, an editable install has a checkout."""
    package = os.path.dirname(os.path.abspath(brief_cli.__file__))
    path = os.path.join(package, packaged)
    if os.path.exists(path):
        return path
    return os.path.normpath(os.path.join(package, "..", "..", in_tree))

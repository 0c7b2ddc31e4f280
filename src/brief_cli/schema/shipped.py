"""Where the shipped schemas are."""

import os

import brief_cli


def shipped_schemas() -> str:
    """Return the folder of the shipped schemas.

    A wheel carries it inside the package; an editable install reads the checkout's own.
    """
    package = os.path.dirname(os.path.abspath(brief_cli.__file__))
    packaged = os.path.join(package, "schemas")
    return (
        packaged
        if os.path.isdir(packaged)
        else os.path.normpath(os.path.join(package, "..", "..", "schemas"))
    )

"""Where the data that the program ships is."""

import os

import brief_cli


def shipped(packaged: str, checkout: str) -> str:
    """Return the file or folder of some data: a wheel carries it in the package, an editable install reads the checkout's own.

    Args:
        packaged: its name below the package.
        checkout: its path below the root of the repository.
    """
    package = os.path.dirname(os.path.abspath(brief_cli.__file__))
    within = os.path.join(package, packaged)
    if os.path.exists(within):
        return within
    return os.path.normpath(os.path.join(package, "..", "..", checkout))

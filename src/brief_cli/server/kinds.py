"""What a client is told before it asks: which actions there are, and when completion is due."""

from enum import Enum

TRIGGERS = ("#", ":", " ", "-")
"""Characters at which a client asks for completion by itself."""


class Kind(Enum):
    """Where an editor offers an action."""

    FIX = "quickfix"
    FIX_ALL = "source.fixAll.brief"

"""Why a page cannot be made into a file."""


class Unset(Exception):
    """A page that a format cannot be made of, for a reason that its library gives."""


class Unshown(Exception):
    """Characters that no font has, each once."""

    def __init__(self, characters: tuple[str, ...]) -> None:
        super().__init__(" ".join(characters))
        self.characters = characters

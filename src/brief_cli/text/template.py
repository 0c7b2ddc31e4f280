"""English that is put into the reader's language where it is said, further up."""


class Template(str):
    """The template of a message, or a value in one that has translations itself.

    `{name}` in it stands for a value.
    """

    __slots__ = ()

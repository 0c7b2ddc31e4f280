"""What is wrong with a schema."""

from brief_cli.diagnostic import Unusable


class SchemaError(Unusable):
    """A schema cannot be used."""

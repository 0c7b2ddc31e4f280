"""What a house decides and several rules ask."""

from brief_cli.rules import option
from brief_cli.text.template import Template

ALLOWED_WORDS = option.words(
    "allowed-words",
    Template("Words that are spelled as they are on purpose: names, above all."),
)
SPELLINGS = option.pairs(
    "spellings",
    Template("Words that the house spells in another way, each with its own: مسئول = مسؤول."),
)
QUOTES = option.choice(
    "quotes", ("«»", "“”"), Template("The quotation marks of the house, outside of others.")
)
INNER = {"«»": "“”", "“”": "‘’"}
"""The quotation marks within others, by those of the house."""

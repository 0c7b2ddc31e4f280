"""What is said in each language: gettext catalogues, one folder for each language."""

import os
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

DOMAIN = "brief"
LOCALES = os.path.join(os.path.dirname(__file__), "locale")
ENGLISH = "en"


class Catalogue:
    """The sentences of one language; those that it lacks are English."""

    def __init__(self, translations: "NullTranslations | None" = None) -> None:
        """Take what gettext has read; None for English, which needs no reading."""
        self._translations = translations
        # As GTK has it: a translator says the direction by how he translates this.
        self.is_right_to_left = self.singular("default:LTR") == "default:RTL"

    def singular(self, template: str) -> str:
        """Return a sentence."""
        return template if self._translations is None else self._translations.gettext(template)

    def plural(self, one: str, many: str, count: int) -> str:
        """Return the sentence for a number of things, by the plural rule of the language."""
        if self._translations is None:
            return one if count == 1 else many
        return self._translations.ngettext(one, many, count)


@cache
def catalogue(language: str) -> Catalogue:
    """Return the catalogue of a language; that of English for one that has none."""
    if language == ENGLISH:
        return Catalogue()
    import gettext

    path = os.path.join(LOCALES, language, "LC_MESSAGES", f"{DOMAIN}.mo")
    try:
        with open(path, "rb") as opened:
            return Catalogue(gettext.GNUTranslations(opened))
    except OSError:
        return Catalogue()


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that something is said in, sorted."""
    try:
        found = [name for name in os.listdir(LOCALES) if not name.startswith((".", "_"))]
    except OSError:
        found = []
    return tuple(sorted({ENGLISH, *found}))


def chosen_language(environ: "os._Environ[str] | dict[str, str]") -> str:
    """Return the language that an environment asks for, English where it asks for none we have.

    LANGUAGE (a list) goes before LC_ALL, LC_MESSAGES and LANG, as GNU gettext has it
    (manual, section 2.3.3); a locale named C or POSIX turns translation off.
    """
    locale = next(
        (environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), ""
    )
    if locale.partition(".")[0] in ("C", "POSIX"):
        return ENGLISH
    for wanted in (*environ.get("LANGUAGE", "").split(":"), locale):
        tag = wanted.partition(".")[0].partition("@")[0].replace("_", "-")
        for name in (tag, tag.partition("-")[0]):
            if name and name in languages():
                return name
    return ENGLISH

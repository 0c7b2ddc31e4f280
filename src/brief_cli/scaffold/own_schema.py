"""A schema of one's own: what it extends, and what could be added, as an example."""

from collections.abc import Iterator, Mapping

from brief_cli.document.yaml import quoted
from brief_cli.messages.message import say
from brief_cli.schema.schema import Schema, worded

_COUNTRY = {
    "ar": "البلد",
    "en": "Country",
    "fa": "کشور",
    "ur": "ملک",
    "he": "מדינה",
    "fr": "Pays",
}
_WHICH_COUNTRY = {
    "ar": "البلد الذي يتناوله التقرير",
    "en": "The country that it is about",
    "fa": "کشوری که گزارش درباره آن است",
    "ur": "وہ ملک جس کے بارے میں رپورٹ ہے",
    "he": "המדינה שהדוח עוסק בה",
    "fr": "Le pays dont il s’agit",
}
_ECONOMY = {
    "ar": ("الاقتصاد", "الوضع الاقتصادي"),
    "en": ("Economy", "The economy"),
    "fa": ("اقتصاد", "وضع اقتصادی"),
    "ur": ("معیشت", "معاشی صورت حال"),
    "he": ("כלכלה", "המצב הכלכלי"),
    "fr": ("Économie", "L’économie"),
}
_WHAT_CHANGED = {
    "ar": "أهم ما تغير في اقتصاد البلد.",
    "en": "What changed most in its economy.",
    "fa": "مهم‌ترین دگرگونی اقتصاد کشور.",
    "ur": "ملک کی معیشت میں سب سے بڑی تبدیلی۔",
    "he": "מה השתנה יותר מכול בכלכלתה.",
    "fr": "Ce qui a le plus changé dans son économie.",
}
_RIGHTS = {
    "ar": "حقوق النشر",
    "en": "Rights",
    "fa": "حقوق نشر",
    "ur": "حقوق اشاعت",
    "he": "זכויות יוצרים",
    "fr": "Droits",
}
_RESERVED = {
    "ar": "جميع الحقوق محفوظة.",
    "en": "All rights reserved.",
    "fa": "همه حقوق محفوظ است.",
    "ur": "جملہ حقوق محفوظ ہیں۔",
    "he": "כל הזכויות שמורות.",
    "fr": "Tous droits réservés.",
}


def own_schema_text(name: str, base: Schema, language: str) -> str:
    """Return a schema file that extends a schema, with an example of a key, a section and a notice.

    Args:
        name: of the schema.
        base: what it extends.
        language: of the comments.
    """
    return "".join(f"{line}\n" for line in _lines(name, base, language))


def _lines(name: str, base: Schema, language: str) -> Iterator[str]:
    said = (
        say(
            "A kind of briefing: all that “{base}” demands, and what is written here.",
            base=base.name,
        ),
        say(
            "“brief schema check” checks it, “brief schema show {name}” shows the whole.", name=name
        ),
    )
    yield from (f"# {line.text(language)}" for line in said)
    yield f"schema: {name}"
    yield "version: 1"
    yield f"extends: {base.name}"
    for key, words in (("title", base.title), ("description", base.description)):
        yield f"{key}:"
        yield from (f"  {each}: {quoted(worded(words, each))}" for each in base.languages)
    yield f"languages: [{', '.join(base.languages)}]"
    yield ""
    line = say("An example: take the # away, and write what is yours.")
    yield f"# {line.text(language)}"
    yield from (f"# {each}".rstrip() for each in _example(base))


def _example(base: Schema) -> Iterator[str]:
    def each(words: Mapping[str, object]) -> str:
        pairs = ((tag, words.get(tag, words["en"])) for tag in base.languages)
        return ", ".join(f"{tag}: {_flow(value)}" for tag, value in pairs)

    yield "metadata:"
    yield "  country:"
    yield "    type: text"
    yield "    required: true"
    yield f"    label: {{ {each(_COUNTRY)} }}"
    yield f"    prompt: {{ {each(_WHICH_COUNTRY)} }}"
    yield "sections:"
    yield "  - id: economy"
    yield f"    heading: {{ {each(_ECONOMY)} }}"
    yield "    required: true"
    yield "    content: prose"
    yield "    words: { min: 50, max: 600 }"
    yield f"    prompt: {{ {each(_WHAT_CHANGED)} }}"
    sections = (*(notice.section for notice in base.notices), *(spec.id for spec in base.sections))
    yield "notices:"
    yield "  - id: rights"
    yield "    required: true"
    yield f"    section: {next(iter(sections), 'economy')}"
    yield f"    label: {{ {each(_RIGHTS)} }}"
    yield f"    text: {{ {each(_RESERVED)} }}"
    yield f"    phrases: {{ {each(_RESERVED)} }}"


def _flow(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_flow, value))}]"
    return quoted(str(value))

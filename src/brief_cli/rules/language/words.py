"""Words that are glued, repeated or left in another language; sentences that are too long."""

import re
from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.language.letters import ARABIC, MARKS, WORD
from brief_cli.language.scripts import script_of
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.edit import Edit
from brief_cli.text.span import Span

# Teh marbuta and final alef maksura stand only at the end of a word.
_FINAL_INSIDE = re.compile(rf"(?<=[{ARABIC}][ةى])[{MARKS}]*(?=[{ARABIC}]{{2}})")
_LATIN_AGAINST = re.compile(
    rf"(?<=[A-Za-z]{{2}})(?=[{ARABIC}]{{3}})|(?<=[{ARABIC}]{{3}})(?=[A-Za-z]{{2}})"
)


_LATIN = re.compile("[A-Za-z]")
# Endings that Persian (UEFIتان) and Arabic (SMSات) writers put to Latin abbreviations.
_LATIN_SUFFIXES = frozenset(
    ["ها", "های", "هایی", "تان", "مان", "شان", "ام", "ات", "اش", "ای", "ی", "ي", "ية"]
)


@rule("L701", "glued-words", severity=Severity.WARNING, fixable=Applicability.UNSAFE)
def glued_words(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Two words without the space between them, as the letters prove."""
    for prose in briefing.prose:
        for pattern in (_FINAL_INSIDE, _LATIN_AGAINST):
            if pattern is _LATIN_AGAINST and not _LATIN.search(prose.text):
                continue
            for match in pattern.finditer(prose.text):
                # Maksura within a word is also how Egyptian keyboards write yeh: only teh marbuta,
                # or a maksura before و or ال, proves a lost space.
                before = prose.text[: match.start()].rstrip(MARKS)[-1:]
                after = prose.text[match.end() : match.end() + 2]
                if before == "ى" and after != "ال" and after[:1] != "و":
                    continue
                if _rest(prose.text, match.end()) in _LATIN_SUFFIXES:
                    continue
                place = prose.start + match.end()
                word = _word_around(prose.text, match.end())
                fix = Fix(
                    say("put a space"), Applicability.UNSAFE, (Edit(Span(place, place), " "),)
                )
                message = say(
                    "“{word}” is two words: a space was lost before “{rest}”",
                    word=word,
                    rest=_rest(prose.text, match.end()),
                )
                yield Finding(Span(place - 1, place + 1), message, fix)


def _word_around(text: str, place: int) -> str:
    start = end = place
    while start > 0 and re.match(rf"[{WORD}A-Za-z]", text[start - 1]):
        start -= 1
    while end < len(text) and re.match(rf"[{WORD}A-Za-z]", text[end]):
        end += 1
    return text[start:end]


def _rest(text: str, place: int) -> str:
    match = re.match(rf"[{WORD}A-Za-z]+", text[place:])
    return match.group() if match else ""


_AGAIN = re.compile(rf"(?<![{WORD}\w])([{WORD}]{{2,}}|[A-Za-z]{{2,}})(?: +\1)+(?![{WORD}\w])")
# Repeated on purpose: emphasis (رويدًا رويدًا), distribution (واحدًا واحدًا), and English “had had”.
_EMPHATIC = frozenset(
    [
        "جدا",
        "جداً",
        "جدًا",
        "رويدا",
        "رويداً",
        "رويدًا",
        "شيئا",
        "شيئاً",
        "شيئًا",
        "واحدا",
        "واحداً",
        "واحدًا",
        "خطوة",
        "يوما",
        "يوماً",
        "يومًا",
        "كلا",
        "كلاً",
        "كلًا",
        "نعم",
        "لا",
        "الله",
        "هيهات",
        "سي",
        "مهلا",
        "مهلاً",
        "مهلًا",
        "وحدة",
        "كلمة",
        "قطعة",
        "بيتا",
        "بيتاً",
        "بيتًا",
        "دكا",
        "دكاً",
        "صفا",
        "صفاً",
        "had",
        "that",
        "very",
        "so",
    ]
)


@rule("L704", "repeated-word", severity=Severity.WARNING, fixable=Applicability.SAFE)
def repeated_word(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A word twice in a row."""
    for prose in briefing.prose:
        for match in _AGAIN.finditer(prose.text):
            if match[1].casefold() in _EMPHATIC:
                continue
            span = Span(prose.start + match.end(1), prose.start + match.end())
            fix = Fix(say("keep one"), Applicability.SAFE, (Edit(span, ""),))
            yield Finding(prose.span(match), say("“{word}” twice in a row", word=match[1]), fix)


_RUNS = {
    "Arabic": re.compile(r"(?:[A-Za-z][A-Za-z'’\-]+[,;]? ){4,}[A-Za-z][A-Za-z'’\-]+"),
    "Latin": re.compile(rf"(?:[{WORD}]{{2,}}،? ){{4,}}[{WORD}]{{2,}}"),
}
# A quotation, or what stands in brackets, is in its own language on purpose.
_QUOTED = re.compile(r"[«“\"(\[]\s*$")


@rule("L705", "untranslated-text", severity=Severity.INFO)
def untranslated_text(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Five words or more in another script within a paragraph."""
    pattern = _RUNS.get(script_of(briefing.language))
    if pattern is None:
        return
    own_rtl = script_of(briefing.language) == "Arabic"
    for prose in briefing.prose:
        for match in pattern.finditer(prose.text):
            if _QUOTED.search(prose.text[: match.start()]):
                continue
            # A whole paragraph in the other language was left so by somebody who saw it.
            if prose.is_rtl != own_rtl:
                continue
            start = " ".join(match.group().split()[:4])
            yield Finding(
                prose.span(match), say("“{start}…” was left in another language", start=start)
            )


_SENTENCE_END = re.compile(r"[.!؟?…]+[\s\"»”)]+|\n\s*\n")
_MOST_WORDS = 60


@rule("L708", "long-sentence", severity=Severity.INFO)
def long_sentence(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A sentence of more than sixty words."""
    most = context.options.get("long-sentence", _MOST_WORDS)
    limit = most if isinstance(most, int) else _MOST_WORDS
    for prose in briefing.prose:
        start = 0
        for end in [
            *(match.end() for match in _SENTENCE_END.finditer(prose.text)),
            len(prose.text),
        ]:
            sentence = prose.text[start:end]
            words = sentence.split()
            # Marks that stand alone are no words, but they need counting out in long ones only.
            count = len(words)
            if count > limit:
                count = sum(any(char.isalnum() for char in word) for word in words)
            if count > limit:
                lead = len(sentence) - len(sentence.lstrip())
                stop = start + len(sentence.rstrip())
                span = Span(prose.start + start + lead, prose.start + stop)
                yield Finding(
                    span,
                    say(
                        "a sentence of {count} words; at most {limit} are read with ease",
                        count=count,
                        limit=limit,
                    ),
                )
            start = end

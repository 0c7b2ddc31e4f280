"""Brackets and quotation marks."""

from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.prose import ProseBlock
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.document.blocks import Paragraph
from brief_cli.languages.letters import with_gershayim
from brief_cli.languages.tags import language_of
from brief_cli.messages.message import say
from brief_cli.rules.house import INNER, QUOTES, depths, marks_of, twice_the_same
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.text.edit import Edit
from brief_cli.text.lazy_pattern import lazy_pattern
from brief_cli.text.span import Span

_PAIRS = {"(": ")", "[": "]", "{": "}", "«": "»"}
_CLOSING = {end: opening for opening, end in _PAIRS.items()}
_OTHER = {**_PAIRS, **_CLOSING, "“": "”", "”": "“"}
_CURLY = ("“", "”")
_PAIRED = lazy_pattern("[][(){}«»“”]")
# `1)`, `أ)`, `و10)` and `iv)` number a point, also within a sentence and in bold.
_NUMBERING = lazy_pattern(
    r"(?:^|[\s*_(،؛:.])و?(?:\d{1,3}|[^\W\d_]|[ivx]{1,4}|أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا|أخيرا)[*_]{0,2}\)"
)
# ISO 80000-2, 2-7.8 and 2-7.9: half-open intervals, with round or with turned square brackets.
_INTERVAL = lazy_pattern(
    r"[\[(\]]\s*[-+−]?[\w.٫∞]{1,12}\s*(?:[،,;؛]|\.\.\.?)\s*[-+−]?[\w.٫∞]{1,12}\s*[\])\[]"
)
# A key that is pressed with another: Ctrl+].
_KEY = lazy_pattern(r"(?<=[A-Za-z]\+)[][(){}]")
_PRIME = lazy_pattern(r"“[^“”″]*\d″")
# Between the names of menus the mark shows a path: افتح الإعدادات » الخصوصية.
_PATH = lazy_pattern(r"(?<=[^\s«]) (?:»|«) (?=[^\s»])")


@rule("T511", "unbalanced-pair", severity=Severity.WARNING, needs="[](){}«»“”")
def unbalanced_pair(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A bracket or quotation mark without its partner."""
    if _all_paired(briefing):
        return
    # A quotation of several paragraphs opens each of them and closes only the last, or opens the
    # first and closes the last: what is open at the end of a paragraph may close in a later one.
    waiting: tuple[Span, str] | None = None
    for prose in briefing.prose_blocks:
        lone = _unpaired(with_gershayim(prose.text))
        if waiting is not None:
            mark, end = waiting[1], _OTHER[waiting[1]]
            closing = next((place for place in lone if prose.text[place] == end), None)
            if closing is not None:
                lone.remove(closing)
                waiting = None
            elif prose.text.lstrip(" *_").startswith(mark):
                waiting = None
            elif mark in prose.text or not isinstance(prose.element, Paragraph):
                yield _unbalanced(*waiting)
                waiting = None
        if lone and _may_go_on(prose, lone[-1]):
            if waiting is not None:
                yield _unbalanced(*waiting)
            waiting = _place(prose, lone.pop())
        for place in lone:
            yield _unbalanced(*_place(prose, place))
    if waiting is not None:
        yield _unbalanced(*waiting)


def _may_go_on(prose: ProseBlock, place: int) -> bool:
    """Say whether a mark may close in a later paragraph: a quotation, and verse set in brackets."""
    if not isinstance(prose.element, Paragraph):
        return False
    return prose.text[place] in "«“" or (
        prose.text[place] == "(" and not prose.text[:place].strip()
    )


def _all_paired(briefing: Briefing) -> bool:
    """Say whether each mark of each block has its partner, which takes one look at the whole text."""
    open_: list[str] = []
    end = curly = 0
    for match in _PAIRED.finditer(briefing.prose):
        if match.start() >= end:
            if open_ or curly:
                return False
            end = briefing.block_at(match.start()).end
        mark = match.group()
        if mark in _CURLY:
            curly += 1 if mark == "“" else -1
        elif mark in _PAIRS:
            open_.append(mark)
        elif not open_ or open_.pop() != _CLOSING[mark]:
            return False
    return not open_ and not curly


def _place(prose: ProseBlock, place: int) -> tuple[Span, str]:
    return Span(prose.start + place, prose.start + place + 1), prose.text[place]


def _unbalanced(span: Span, mark: str) -> Finding:
    other = _OTHER[mark]
    return Finding(
        span, say("“{mark}” without its “{other}” in this paragraph", mark=mark, other=other)
    )


def _unpaired(text: str) -> list[int]:
    """Return the places of brackets and quotation marks that have no partner, in order."""
    marks = [(match.start(), match.group()) for match in _PAIRED.finditer(text)]
    if not marks:
        return []
    right = _right_as_they_are(text)
    open_: list[tuple[str, int]] = []
    lone: list[int] = []
    numbered: list[int] = []
    for place, char in marks:
        if place in right:
            continue
        if char in _PAIRS:
            open_.append((char, place))
        elif char in _CLOSING:
            if open_ and open_[-1][0] == _CLOSING[char]:
                open_.pop()
            elif any(mark == _CLOSING[char] for mark, _ in open_):
                while open_[-1][0] != _CLOSING[char]:
                    lone.append(open_.pop()[1])
                open_.pop()
            else:
                numbered.append(place)
    numbers = {match.end() - 1 for match in _NUMBERING.finditer(text)} if numbered else set()
    lone += [place for place in numbered if place not in numbers]
    curly = [place for place, char in marks if char in _CURLY]
    opened = text.count("“")
    if "″" in text:  # so does a sign of inches that a program made of the mark that closes
        primes = len(_PRIME.findall(text))
        curly, opened = curly[primes:], opened - primes
    # Arabic uses the two both ways round (“…” and ”…“): what counts is that there are as many.
    # „ opens what either of them closes; that one mark does both is another rule's matter.
    low = text.count("„")
    is_one_mark = opened in (0, len(curly)) and len(curly) % 2 == 0
    is_low = low > 0 and (low + len(curly)) % 2 == 0
    if opened * 2 != len(curly) and not is_low and not is_one_mark:
        more = "“" if opened * 2 > len(curly) else "”"
        lone.append(max(place for place in curly if text[place] == more))
    return sorted([*lone, *(place for _, place in open_)])


def _right_as_they_are(text: str) -> set[int]:
    """Return the places of marks that have no partner and need none."""
    right: set[int] = set()
    for match in _INTERVAL.finditer(text):
        first, last = match.group()[0], match.group()[-1]
        if _PAIRS.get(first) != last:
            right |= {match.start(), match.end() - 1}
    right.update(match.start() for match in _KEY.finditer(text))
    paths = [match.start() + 1 for match in _PATH.finditer(text)]
    if paths and ("«" not in text or "»" not in text):
        right.update(paths)
    # That one mark opens and closes is another rule's matter.
    if "«" in text or "»" in text:
        right.update(place for pair in twice_the_same(text) for place in pair)
    return right


# What a quotation may open after: nothing, a space, a bracket, a mark, a prefix joined to it (بـ, و).
_BEFORE_OPENING = lazy_pattern(
    r"(?:^|[\s(\[{«“‘،؛:,;.!?؟—–/ـ*_\-\ufffc]|(?<!\w)(?:[وفبلكس]|[وف]?(?:ال|بال|لل|كال|[بلك])))$"
)
_AFTER_CLOSING = lazy_pattern(r"$|[^\w]")


@rule(
    "T512",
    "straight-quote",
    severity=Severity.INFO,
    fixable=Applicability.SAFE,
    needs='"',
    options=(QUOTES,),
)
def straight_quote(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Straight quotation marks around words."""
    language = language_of(briefing.language)
    style = context.option(QUOTES) or _house_quotes(briefing)
    if style is None:
        return
    paired = [
        (prose, *_straight(prose.text)) for prose in briefing.prose_blocks if '"' in prose.text
    ]
    # Either all of a text are rewritten or none: a text in two styles is worse than it was.
    can_fix = all(is_clear for _, _, is_clear in paired)
    for prose, pairs, _ in paired:
        starts = [start for start, _ in pairs]
        for (start, end), depth in zip(pairs, depths(prose.text, starts, style), strict=True):
            own = INNER[style] if depth > 0 else style
            span = Span(prose.start + start, prose.start + end)
            opening, closing = marks_of(own, language)
            edits = (
                Edit(Span(span.start, span.start + 1), opening),
                Edit(Span(span.end - 1, span.end), closing),
            )
            fix = Fix(say("write {style}", style=own), Applicability.SAFE, edits)
            message = say("straight quotation marks; write {style}", style=own)
            yield Finding(span, message, fix if can_fix else None)


def _straight(text: str) -> tuple[list[tuple[int, int]], bool]:
    """Return the pairs of straight quotation marks of a paragraph, and whether all are clear."""
    pairs: list[tuple[int, int]] = []
    opened = -1
    is_clear = True
    for place in (place for place, char in enumerate(text) if char == '"'):
        before, after = text[max(0, place - 5) : place], text[place + 1 : place + 2]
        if opened < 0:
            if before[-1:].isdigit() or (
                before[-1:].isalpha() and after.isalpha() and _is_inner(before)
            ):
                continue  # inches, seconds; gershayim within a Hebrew word
            if _BEFORE_OPENING.search(before[-5:]) and after.strip():
                opened = place
            else:
                is_clear = False
        elif _AFTER_CLOSING.match(after) and before[-1:].strip():
            if place > opened + 1:
                pairs.append((opened, place + 1))
            opened = -1
        elif before[-1:].isalpha() and after.isalpha():
            continue
        else:
            is_clear = False
    return pairs, is_clear and opened < 0


def _is_inner(before: str) -> bool:
    return _BEFORE_OPENING.search(before[-5:]) is None


def _house_quotes(briefing: Briefing) -> str | None:
    """Return the pair that this text mostly has; None where straight marks alone are right too."""
    language = language_of(briefing.language)
    text = with_gershayim("".join(prose.text for prose in briefing.prose_blocks))
    guillemets, curly = text.count("«"), text.count("“")
    if guillemets != curly:
        return "«»" if guillemets > curly else "“”"
    if guillemets == 0 and '"' in language.punctuation.latin:
        return None
    usual = ("".join(pair) for pair in language.punctuation.quotes)
    return next((pair for pair in usual if pair in INNER), "“”")

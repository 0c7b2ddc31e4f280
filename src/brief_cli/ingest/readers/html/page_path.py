"""The path of a page through its site, as a line of it shows: Home › News › Ports."""

from brief_cli.languages.folding import folded
from brief_cli.text.lazy_pattern import lazy_pattern

PLACE_LABELS = (
    "أنت هنا",
    "شما اینجا هستید",
    "אתה נמצא כאן",
    "אתם כאן",
    "you are here",
    "vous êtes ici",
)
"""What sites write before the path."""

_PLACES = frozenset(map(folded, PLACE_LABELS))
# It begins at the front page, by whatever name.
_STEP = lazy_pattern(r"\s+[›»>→←«‹/\\]+\s+")
_FRONT = frozenset(map(folded, (
    "الرئيسية", "الصفحة الرئيسية", "الصفحة الأولى", "البداية", "صفحه اصلی", "صفحه نخست", "خانه", "صفحہ اول",
    "سرورق", "ہوم", "سەرەتا", "پەڕەی سەرەکی", "کور پاڼه", "کورپاڼه", "דף הבית", "עמוד הבית", "ראשי", "home",
    "homepage", "front page", "accueil",
)))  # fmt: skip
_FEWEST_STEPS, _LONGEST_STEP = 2, 5


def is_page_path(text: str) -> bool:
    """Say whether a line is the path that leads to its page."""
    label, colon, rest = text.partition(":")
    is_said = bool(colon) and folded(label.strip()) in _PLACES
    steps = _STEP.split((rest if is_said else text).strip())
    if any(len(step.split()) > _LONGEST_STEP for step in steps[:-1]):
        return False
    return len(steps) > 1 and (
        is_said or (len(steps) > _FEWEST_STEPS and folded(steps[0]) in _FRONT)
    )

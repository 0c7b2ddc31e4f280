"""What is written before a day that is not the one of publication, in the languages of saved pages: the
day of the last change, and the last day of something."""

from brief_cli.languages.folding import folded
from brief_cli.text.lazy_pattern import lazy_pattern

_LABELS = (
    "آخر تحديث", "تاريخ التحديث", "تم التحديث", "حدث في", "آخرین به‌روزرسانی", "به‌روزرسانی",
    "آخری تازہ کاری", "עודכן", "עדכון אחרון", "updated", "last modified", "last edited", "mis à jour",
    "mise à jour", "modifié", "aktualisiert", "zuletzt geändert", "letzte änderung", "actualizado",
    "aggiornato", "atualizado", "bijgewerkt", "laatst gewijzigd", "güncelleme", "güncellendi",
    "uppdaterad", "opdateret", "oppdatert", "päivitetty", "aktualizacja", "aktualizováno", "обновлено",
    "оновлено", "ενημέρωση", "diperbarui",
)  # fmt: skip
_UNTIL = (
    "حتى", "لغاية", "עד", "bis", "bis zum", "until", "till", "jusqu'au", "hasta", "hasta el", "fino al",
    "até", "tot", "tot en met",
)  # fmt: skip
_LABEL = lazy_pattern("|".join(map(folded, _LABELS)))


def published_and_updated(text: str) -> tuple[str, str]:
    """Return the parts of a line before and from the label of the last change on.

    What is before it has figures of its own, or is empty.
    """
    bare = folded(text)
    label = _LABEL.search(bare)
    if label is None:
        return text, ""
    # Folding may change the length of a text, and not the number of its figures.
    before = sum(char.isdigit() for char in bare[: label.start()])
    if not before:
        return "", text
    figures = [at for at, char in enumerate(text) if char.isdigit()]
    end = figures[before - 1] + 1
    return text[:end], text[end:]


_LAST_DAY = lazy_pattern(rf"\b(?:{'|'.join(map(folded, _UNTIL))})\s+\d")


def is_last_day(text: str) -> bool:
    """Say whether a line tells until which day something is."""
    return _LAST_DAY.search(folded(text)) is not None

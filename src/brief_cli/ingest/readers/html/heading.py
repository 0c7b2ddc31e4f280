"""Which of the runs of a page is its title."""

from collections.abc import Sequence

from brief_cli.ingest.candidates.sites import is_site
from brief_cli.ingest.candidates.titles import alike, is_part
from brief_cli.ingest.readers.html.runs import Run
from brief_cli.languages.folding import folded
from brief_cli.messages.message import Message

# A heading below the third level is no title.
_DEEPEST_TITLE = 3
# So many are compared with each other; a page that has more is no article.
_MOST_TITLES, _MOST_HEADINGS = 20, 200


def title_run(
    runs: Sequence[Run],
    reasons: Sequence[Message | None],
    first: int,
    titles: Sequence[str],
    sites: Sequence[str],
) -> int | None:
    """Return the index of the run that is the title; None where none is.

    It is a heading that the page's data says too, what else repeats that, or the heading nearest above
    the text.

    Args:
        runs: those of the page.
        reasons: why each is no part of the article.
        first: the index of the first paragraph.
        titles: what the page says its title is, the best first.
        sites: names of its site, which are no title, though they may be its first heading.
    """
    before = [at for at in range(first) if runs[at].words]
    before = [at for at in before if not (runs[at].level and is_site(runs[at].text, sites))]
    shown = [at for at in before if reasons[at] is None]
    ranks = {folded(title): -rank for rank, title in reversed(list(enumerate(titles)))}
    same = [at for at in shown if folded(runs[at].text) in ranks]
    both = [at for at in same if runs[at].level]
    some = titles[:_MOST_TITLES]
    last = [at for at in shown if runs[at].level][-_MOST_HEADINGS:]
    near = [at for at in last if any(alike(runs[at].text, t) for t in some)]
    part = [at for at in last if runs[at].level == 1 and is_part(runs[at].text, some)]
    headings = [at for at in before if runs[at].level == 1]
    # Where nothing else says what the title is.
    lower = [at for at in shown if 0 < runs[at].level <= _DEEPEST_TITLE and not runs[at].is_dated]
    lower = [] if titles else lower[-1:]
    for found in (
        [at for at in both if runs[at].level == 1], [at for at in near if runs[at].level == 1], both,
        part, near, [at for at in headings if reasons[at] is None], same[-1:], headings,
        lower,
    ):  # fmt: skip
        if found:
            return max(
                found,
                key=lambda at: (
                    -runs[at].level, ranks.get(folded(runs[at].text), -len(titles)), at
                ),
            )  # fmt: skip
    return None

"""The element of a page that holds its article, by what the elements of the page weigh."""

from collections.abc import Sequence

from brief_cli.ingest.readers.html.blocks import Blocks

MOST = 0.85
"""The article's element is the innermost that holds so much of what its page tells."""
_LEAVES = frozenset(("p", "li", "td", "th", "dd", "dt", "blockquote", "pre", "figure", "figcaption",
                     "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "caption"))  # fmt: skip


def weights_of(blocks: Blocks, counted: Sequence[bool]) -> list[int]:
    """Return for each element how many characters of paragraphs stand in it.

    Args:
        blocks: what the page is made of.
        counted: for each run whether it counts.
    """
    weights = [0] * len(blocks.elements)
    for run, is_counted in zip(blocks.runs, counted, strict=True):
        if is_counted and run.is_paragraph:
            weights[run.node] += len(run.text) - run.linked
    for node in range(len(weights) - 1, 0, -1):
        weights[blocks.parents[node]] += weights[node]
    return weights


def container_of(blocks: Blocks, weights: Sequence[int]) -> tuple[int, int]:
    """Return the first and the last index of the elements of the article.

    Args:
        blocks: what the page is made of.
        weights: what each element weighs.
    """
    best: dict[int, int] = {}
    for node in range(1, len(weights)):
        parent = blocks.parents[node]
        if weights[node] > weights[best.get(parent, node)] or parent not in best:
            best[parent] = node
    node = 0
    while (child := best.get(node)) is not None and weights[child] >= MOST * weights[node]:
        if not weights[child] or blocks.elements[child].tag in _LEAVES:
            break
        node = child
    return node, last_below(blocks, node)


def last_below(blocks: Blocks, node: int) -> int:
    """Return the index of the last element within one; its own where none is."""
    last = node
    for other in range(node + 1, len(blocks.parents)):
        if blocks.parents[other] < node:
            break
        last = other
    return last


def is_within(blocks: Blocks, node: int, top: int) -> bool:
    """Say whether an element is another, or stands within it."""
    while node > top:
        node = blocks.parents[node]
    return node == top


def common(blocks: Blocks, one: int, other: int) -> int:
    """Return the innermost element around two."""
    while one != other:
        one, other = (blocks.parents[one], other) if one > other else (one, blocks.parents[other])
    return one

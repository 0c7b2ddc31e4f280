"""Selectors of rules, as people write them, become codes."""

from brief_cli.messages.message import Refusal, say


class UnknownRule(Refusal):
    """A selector that stands for no rule, and where it was written."""

    def __init__(self, where: str, selector: str) -> None:
        from brief_cli.rules.table import unknown_rule

        super().__init__(say("{key}: {error}", key=where, error=unknown_rule(selector)))
        self.arguments = where, selector

    def __reduce__(self) -> "tuple[type[UnknownRule], tuple[str, str]]":
        # A worker hands it on to the run.
        return UnknownRule, self.arguments


def codes(where: str, selectors: tuple[str, ...]) -> frozenset[str]:
    """Return the codes that selectors stand for; `where` they were written is for messages.

    Raises:
        UnknownRule: one stands for nothing.
    """
    from brief_cli.rules.table import selected

    try:
        return selected(selectors)
    except ValueError as error:
        raise UnknownRule(where, str(error)) from None

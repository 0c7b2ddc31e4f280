"""Questions to a person, on standard error, so that standard output stays a result."""

import typer


def ask(question: str, found: str = "") -> str:
    """Return the answer to a question, without blanks around it; what was found for an empty one.

    Args:
        question: as it is shown.
        found: what is offered.
    """
    answer: str = typer.prompt(question, default=found, show_default=bool(found), err=True)
    return answer.strip()

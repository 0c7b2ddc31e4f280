"""Comments that silence diagnostics."""

from collections.abc import Iterator

from brief_cli.diagnostic import Applicability, Severity
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.schema.briefing import Briefing


@rule("P012", "unused-ignore", severity=Severity.WARNING, fixable=Applicability.SAFE)
def unused_ignore(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A comment that silences nothing, or a rule that does not exist.

    ## Why
    `<!-- brief: ignore T506 -->` on the line before, or at the end of a line, silences a rule there;
    `<!-- brief: ignore-file T5 -->` silences a family in the file; in the front matter they are
    written `# brief: ignore M109`. One that is no longer needed would hide the next mistake.

    ## Bad
    ```markdown
    ---
    schema: base
    title: عنوان
    lang: ar
    ---

    <!-- brief: ignore T506 -->
    نص الإحاطة.
    ```

    ## Good
    ```markdown
    ---
    schema: base
    title: عنوان
    lang: ar
    ---

    نص الإحاطة.
    ```
    """
    # The engine finds it: it alone knows what the other rules found.
    yield from ()

"""The front matter: is it there, is it whole, is it YAML."""

from collections.abc import Iterator

from brief_cli.diagnostic import Severity
from brief_cli.rules.rule import Context, Finding, faults, rule
from brief_cli.schema.briefing import Briefing


@rule("P003", "missing-front-matter", severity=Severity.ERROR)
def missing_front_matter(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A file named outright without front matter, or front matter that does not come first.

    ## Why
    Without front matter nothing says what kind of briefing this is. Below a folder such files are
    passed over; one that was named was meant. White space, an invisible character or a comment
    before the first `---` hides the front matter from every reader of Markdown, so that it is told
    in a folder too.

    ## Bad
    ```markdown
    ## الخبر

    نص بلا بيانات.
    ```

    ## Good
    ```markdown
    ---
    schema: base
    title: عنوان
    lang: ar
    ---

    ## الخبر

    نص له بيانات.
    ```
    """
    yield from faults(briefing, "missing-front-matter")


@rule("P004", "unclosed-front-matter", severity=Severity.ERROR)
def unclosed_front_matter(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """An opening `---` without a closing one.

    ## Why
    Everything after the fence is then metadata, and there is no text.

    ## Bad
    ```markdown
    ---
    schema: base
    title: عنوان
    lang: ar

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
    yield from faults(briefing, "unclosed-front-matter")


@rule("P005", "invalid-yaml", severity=Severity.ERROR)
def invalid_yaml(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """Front matter that is not plain YAML.

    ## Why
    A syntax error hides every key after it. Anchors, aliases and tags are refused because they
    let a small file grow without end, and a briefing's metadata needs none; so are more than 20
    levels of nesting, 20,000 values or 64 KiB.

    ## Bad
    ```markdown
    ---
    schema: base
    title: إيران: ما بعد الاتفاق
    lang: ar
    ---

    نص الإحاطة.
    ```

    ## Good
    ```markdown
    ---
    schema: base
    title: "إيران: ما بعد الاتفاق"
    lang: ar
    ---

    نص الإحاطة.
    ```

    ## Source
    YAML 1.2.2, chapters 3 and 5.
    """
    yield from faults(briefing, "invalid-yaml")


@rule("P006", "duplicate-key", severity=Severity.ERROR)
def duplicate_key(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A key that stands twice in one mapping.

    ## Why
    Readers differ in which of the two they take, so that two tools see two briefings.

    ## Bad
    ```markdown
    ---
    schema: base
    title: عنوان
    lang: ar
    title: عنوان آخر
    ---

    نص الإحاطة.
    ```

    ## Good
    ```markdown
    ---
    schema: base
    title: عنوان
    subtitle: عنوان آخر
    lang: ar
    ---

    نص الإحاطة.
    ```

    ## Source
    YAML 1.2.2, section 3.2.1.3: the keys of a mapping are unique.
    """
    yield from faults(briefing, "duplicate-key")

"""The file itself: can it be read, is it text, is it of a sane size."""

from collections.abc import Iterator

from brief_cli.diagnostic import Severity
from brief_cli.rules.rule import Context, Finding, faults, rule
from brief_cli.schema.briefing import Briefing


@rule("P001", "unreadable-file", severity=Severity.ERROR)
def unreadable_file(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A file that cannot be read.

    ## Why
    A file that is missing, is a folder, a pipe or a device, is a broken link or may not be read
    cannot be shown to be complete.

    ## Bad
    ```console
    $ brief lint no-such-file.md
    no-such-file.md:1:1: error P001 cannot be read: no such file
    ```
    """
    yield from faults(briefing, "unreadable-file")


@rule("P002", "not-text", severity=Severity.ERROR)
def not_text(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A file that is no UTF-8 text.

    ## Why
    A briefing is UTF-8. Arabic files from older systems are often Windows-1256 and come out as
    nonsense wherever UTF-8 is expected; some editors save UTF-16. What the file is, is said as far
    as it can be told: an encoding with the command that converts it, a packed file, a document of
    another program. NUL characters mean a binary or a damaged file.

    ## Bad
    ```console
    $ brief lint old.md
    old.md:3:8: error P002 this file seems to be WINDOWS-1256; save it as UTF-8 (iconv -f WINDOWS-1256 -t UTF-8 converts it)
    ```
    """
    yield from faults(briefing, "not-text")


@rule("P011", "too-large", severity=Severity.ERROR)
def too_large(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A file over the size limit (10 MB unless configured).

    ## Why
    No briefing is that long: it is something else with the wrong name, or has pictures pasted in.

    ## Bad
    ```console
    $ brief lint dump.md
    dump.md:1:1: error P011 20,000,000 bytes, over the limit of 10,000,000
    ```

    ## Options
    `max-file-size` in the configuration, in bytes.
    """
    yield from faults(briefing, "too-large")

"""What holds for every text of an import, and one text under it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import TYPE_CHECKING

from brief_cli.messages.message import Message, Refusal, say

if TYPE_CHECKING:
    from brief_cli.ingest.importing import Imported
    from brief_cli.schema.schema import Schema


_PDF = b"%PDF-"


class ImportFailed(Refusal):
    """A text cannot be imported; `why` says why."""

    def __init__(self, why: Message) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class Job:
    """What holds for every text of a run."""

    schema: "Schema"
    lang: str | None
    given: Mapping[str, str]
    encoding: str | None
    zone: tzinfo | None
    limit: int

    def run(
        self,
        data: bytes,
        headings: Mapping[int, str] | None = None,
        address: str = "",
        name: str = "",
    ) -> "Imported":
        """Import the bytes of a file.

        Args:
            data: the bytes.
            headings: the sections (by id) whose headings some lines (by number) are known to be.
            address: where they were fetched; empty for unknown.
            name: what the file is called; empty for unknown.

        Raises:
            ImportFailed: they are no text, no article, or several.
        """
        from brief_cli.ingest.article import Candidate, NoArticle, Source
        from brief_cli.ingest.importing import import_article
        from brief_cli.ingest.raw import UnreadableText
        from brief_cli.ingest.readers.table import reader_of
        from brief_cli.ingest.recognise import SeveralArticles
        from brief_cli.ingest.refusing import why_refused

        if len(data) > self.limit:
            raise ImportFailed(say("over the limit of {limit} bytes", limit=f"{self.limit:,}"))
        if data.startswith(_PDF):
            attached = self._attached(data)
            if attached is not None:
                return attached
        why = why_refused(data, name)
        if why is not None:
            raise ImportFailed(why)
        reader = reader_of(data)
        try:
            article = reader.read(data, self.encoding)
            if address:
                fetched = Candidate("source.url", address, Source.ADDRESS, "the record")
                article = replace(article, candidates=(*article.candidates, fetched))
            imported = import_article(
                article, self.schema, zone=self.zone, tag=self.lang, given=self.given,
                headings=headings,
            )  # fmt: skip
        except (UnreadableText, NoArticle) as error:
            raise ImportFailed(error.why) from None
        except ImportError:
            if not reader.extra:
                raise
            missing = reader.missing
            raise ImportFailed(Message(missing.template, {"extra": reader.extra})) from None
        except SeveralArticles as error:
            places = tuple(str(line) for line in error.lines)
            raise ImportFailed(
                say(
                    "more than one article: sections start again on line {places}; split the file",
                    places=places,
                )
            ) from None
        return imported

    def _attached(self, data: bytes) -> "Imported | None":
        """Return the briefing that a PDF of ours was made from, as it is; None where it has none."""
        from brief_cli.ingest.readers.pdf import attached_briefing, may_hold_briefing

        if not may_hold_briefing(data):
            return None
        try:
            text = attached_briefing(data, self.limit)
        except ImportError:
            raise ImportFailed(
                say(
                    "the briefing may be attached to this PDF: pip install 'brief-cli[pdf]' to read it"
                )
            ) from None
        if text is None:
            return None
        from brief_cli.ingest.importing import unchanged

        return unchanged(text, self.schema, say("it was attached to the PDF"))

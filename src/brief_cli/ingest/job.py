"""What holds for every text of an import, and one text under it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import tzinfo
from typing import TYPE_CHECKING

from brief_cli.messages.message import Message, Refusal, say

if TYPE_CHECKING:
    from brief_cli.ingest.importing import Imported
    from brief_cli.schema.schema import Schema


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

    def run(self, data: bytes, headings: Mapping[int, str] | None = None) -> "tuple[Imported, str]":
        """Import the bytes of a file; return the result and the encoding that was taken.

        Args:
            data: the bytes.
            headings: the sections (by id) whose headings some lines (by number) are known to be.

        Raises:
            ImportFailed: they are no text, no article, or several.
        """
        from brief_cli.ingest.html import NoArticle, NoHtmlSupport, looks_like_html, read_page
        from brief_cli.ingest.importing import import_text
        from brief_cli.ingest.raw import UnreadableText, decode_raw
        from brief_cli.ingest.recognise import SeveralArticles

        if len(data) > self.limit:
            raise ImportFailed(say("over the limit of {limit} bytes", limit=f"{self.limit:,}"))
        found: Mapping[str, str] = {}
        try:
            if looks_like_html(data):
                page = read_page(data)
                text, encoding, found = page.text, "html", page.metadata
            else:
                text, encoding = decode_raw(data, self.encoding)
            if not text.replace("\ufeff", "").strip():
                raise ImportFailed(say("the file is empty"))
            if _is_briefing(text):
                raise ImportFailed(say("this is a briefing already; “brief lint” checks it"))
            imported = import_text(
                text, self.schema, zone=self.zone, tag=self.lang, given=self.given, found=found,
                headings=headings,
            )  # fmt: skip
        except UnreadableText as error:
            raise ImportFailed(error.why) from None
        except NoHtmlSupport:
            raise ImportFailed(
                say("this is an HTML page: pip install 'brief-cli[html]' to import it")
            ) from None
        except NoArticle:
            raise ImportFailed(say("no article was found in this HTML page")) from None
        except SeveralArticles as error:
            places = tuple(str(line) for line in error.lines)
            raise ImportFailed(
                say(
                    "more than one article: sections start again on line {places}; split the file",
                    places=places,
                )
            ) from None
        return imported, encoding


def _is_briefing(text: str) -> bool:
    from brief_cli.document.front_matter import names_schema

    return names_schema(text[:16_384])

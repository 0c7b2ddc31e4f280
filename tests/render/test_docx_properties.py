"""What holds for any Markdown as a Word document: it says what the page says, and comes back."""

import io
import re
import zipfile
from collections import Counter

from hypothesis import given, settings
from lxml import etree

from brief_cli.briefing.reading import read_briefing
from brief_cli.ingest.account import Destination
from brief_cli.ingest.job import ImportFailed, Job
from brief_cli.ingest.raw import cleaned
from brief_cli.page.making import page_of
from brief_cli.render.docx.document import docx_document
from brief_cli.schema.catalogue import Catalogue
from brief_cli.text.source import Source
from tests.render.test_properties import BODY

CATALOGUE = Catalogue()
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WORD = re.compile(r"\w{2,}")
_SAID = ("t", "br", "footnoteReference", "fldChar")


def _words(data: bytes) -> Counter[str]:
    """Return the words of a document: text, notes, what its fields show."""
    found: Counter[str] = Counter()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            root = etree.fromstring(archive.read(name))
            if name not in ("word/document.xml", "word/footnotes.xml"):
                continue
            for paragraph in root.iter(f"{W}p"):
                text = "".join(
                    (each.text or "") if each.tag == f"{W}t" else " "
                    for each in paragraph.iter(*(f"{W}{tag}" for tag in _SAID))
                )
                found.update(_WORD.findall(cleaned(text)))
    return found


@given(BODY)
@settings(max_examples=60, deadline=None)
def test_any_markdown_becomes_a_document_that_comes_back(body: str) -> None:
    text = f"---\nschema: base\ntitle: عنوان المستند\nlang: ar\n---\n\n{body.replace(chr(0), '')}\n"
    data = docx_document(page_of(read_briefing(Source("a.md", text), CATALOGUE)))
    base = CATALOGUE.get("base")
    assert base is not None
    try:
        made = Job(base, None, {}, None, None, 10_000_000).run(data)
    except ImportFailed:
        return
    told = Counter(
        word
        for entry in made.account.entries
        if entry.destination is not Destination.DERIVED
        and str(entry.note) not in ("the head of the pages", "the foot of the pages")
        for word in _WORD.findall(entry.text)
    )
    assert {word for word in _words(data) if word not in told} == set()

"""The styles of a document: those of a template by their names, and of ours what it has not."""

from typing import TYPE_CHECKING

from brief_cli.languages.tags import script_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NAMESPACE = f'xmlns:w="{_W[1:-1]}"'
# Arabic letters are small in their em square beside Latin ones (half points for 12 pt of Latin).
_LATIN_SIZE = 24
_COMPLEX_SIZES = {"Arab": 28}
# Where spelling is checked, Word asks for a country too ([MS-LCID]).
_CULTURES = {"ar": "ar-SA", "ckb": "ku-Arab-IQ", "en": "en-US", "fa": "fa-IR", "fr": "fr-FR",
             "he": "he-IL", "ps": "ps-AF", "ur": "ur-PK"}  # fmt: skip
_FONT = "Times New Roman"
"""The one font with Latin, Arabic and Hebrew letters that Windows, macOS and Office all have."""
_FIXED = "Courier New"

_FIXED_FONT = f'<w:rFonts w:ascii="{_FIXED}" w:hAnsi="{_FIXED}" w:cs="{_FIXED}"/>'
_LINE = 'w:val="single" w:sz="4" w:space="4" w:color="A6A6A6"'


def _heading(level: int) -> str:
    size = (32, 28, 26, 24, 24, 24)[level - 1]
    return (
        f'<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>'
        f'<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="{360 if level == 1 else 280}" w:after="120"/>'
        f'<w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        f'<w:rPr><w:b/><w:bCs/><w:color w:val="1F3864"/><w:sz w:val="{size}"/><w:szCs w:val="{size + 4}"/></w:rPr>'
    )


# Each by the name that Word has for it (17.7.4.9): its kind, its id, what it says.
_STYLES = {
    "Title": ("paragraph", "Title",
        '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="10"/><w:qFormat/>'
        '<w:pPr><w:keepNext/><w:spacing w:after="120"/></w:pPr>'
        '<w:rPr><w:b/><w:bCs/><w:color w:val="1F3864"/><w:sz w:val="44"/><w:szCs w:val="48"/></w:rPr>'),
    "Subtitle": ("paragraph", "Subtitle",
        '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="11"/><w:qFormat/>'
        '<w:pPr><w:spacing w:after="160"/></w:pPr>'
        '<w:rPr><w:color w:val="595959"/><w:sz w:val="28"/><w:szCs w:val="32"/></w:rPr>'),
    **{f"heading {level}": ("paragraph", f"Heading{level}", _heading(level)) for level in range(1, 7)},
    "List Paragraph": ("paragraph", "ListParagraph",
        '<w:basedOn w:val="Normal"/><w:uiPriority w:val="34"/><w:qFormat/>'
        '<w:pPr><w:spacing w:after="60"/></w:pPr>'),
    "Quote": ("paragraph", "Quote",
        '<w:basedOn w:val="Normal"/><w:uiPriority w:val="29"/><w:qFormat/>'
        '<w:pPr><w:ind w:left="567" w:right="567"/></w:pPr><w:rPr><w:color w:val="404040"/></w:rPr>'),
    "Table Text": ("paragraph", "TableText",
        '<w:basedOn w:val="Normal"/><w:qFormat/>'
        '<w:pPr><w:spacing w:after="0" w:line="264" w:lineRule="auto"/></w:pPr>'),
    "Source Code": ("paragraph", "SourceCode",
        '<w:basedOn w:val="Normal"/><w:qFormat/>'
        '<w:pPr><w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/><w:spacing w:before="80" w:line="240" w:lineRule="auto"/></w:pPr>'
        f'<w:rPr>{_FIXED_FONT}<w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>'),
    "Briefing Metadata": ("paragraph", "BriefingMetadata",
        '<w:basedOn w:val="Normal"/><w:qFormat/>'
        f'<w:pPr><w:pBdr><w:top {_LINE}/><w:bottom {_LINE}/></w:pBdr>'
        '<w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="20"/><w:szCs w:val="24"/></w:rPr>'),
    "footnote text": ("paragraph", "FootnoteText",
        '<w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/>'
        '<w:pPr><w:spacing w:after="40" w:line="240" w:lineRule="auto"/></w:pPr>'
        '<w:rPr><w:sz w:val="20"/><w:szCs w:val="22"/></w:rPr>'),
    "header": ("paragraph", "Header",
        '<w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:pPr><w:spacing w:after="0"/></w:pPr>'
        '<w:rPr><w:color w:val="595959"/><w:sz w:val="18"/><w:szCs w:val="20"/></w:rPr>'),
    "footer": ("paragraph", "Footer",
        '<w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:pPr><w:spacing w:after="0"/><w:jc w:val="center"/></w:pPr>'
        '<w:rPr><w:color w:val="595959"/><w:sz w:val="18"/><w:szCs w:val="20"/></w:rPr>'),
    "footnote reference": ("character", "FootnoteReference",
        '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'),
    "Hyperlink": ("character", "Hyperlink",
        '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/>'
        '<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr>'),
    "Code Char": ("character", "CodeChar",
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:rPr>{_FIXED_FONT}</w:rPr>'),
    "Briefing Picture": ("character", "BriefingPicture",
        '<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:color w:val="0563C1"/></w:rPr>'),
    "Table Grid": ("table", "TableGrid",
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/>'
        '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:tblPr><w:tblBorders>'
        + "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>'
                  for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
        + "</w:tblBorders></w:tblPr>"),
}  # fmt: skip
_FIRST = (
    '<w:style {ns} w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
    '<w:pPr>{bidi}<w:spacing w:after="140" w:line="300" w:lineRule="auto"/></w:pPr></w:style>',
    '<w:style {ns} w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style {ns} w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="40" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '<w:style {ns} w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
)  # fmt: skip


class Styles:
    """Gives the ids of styles, and adds those that are missing.

    Args:
        root: the part of the document that defines them.
        tag: the language of the page.
        level: its direction.
        is_template: whether they are those of a house, and stay as they are.
    """

    def __init__(self, root: "_Element", tag: str, level: int, *, is_template: bool) -> None:
        self._root = root
        self._bidi = "<w:bidi/>" if level else ""
        if not is_template:
            for child in list(root):
                root.remove(child)
            root.append(_parsed(_defaults(tag)))
            for style in _FIRST:
                root.append(_parsed(style.format(ns=_NAMESPACE, bidi=self._bidi)))
        else:
            _set_language(root, tag, level)
        self._ids = {
            _name(style).casefold(): style.get(f"{_W}styleId") or ""
            for style in root.iter(f"{_W}style")
        }

    def id(self, name: str) -> str:
        """Return the id of a style by the name that Word has for it."""
        found = self._ids.get(name.casefold())
        if found is None:
            kind, found, body = _STYLES[name]
            taken = set(self._ids.values())
            found = found if found not in taken else f"{found}OfBrief"
            self._root.append(
                _parsed(
                    f'<w:style {_NAMESPACE} w:type="{kind}" w:styleId="{found}">'
                    f'<w:name w:val="{name}"/>{self._body(body)}</w:style>'
                )
            )
            self._ids[name.casefold()] = found
        return found

    def is_spaced(self, name: str) -> bool:
        """Say whether a style sets letters apart, which takes the joins out of Arabic."""
        found = next((s for s in self._root if s.get(f"{_W}styleId") == self.id(name)), None)
        seen: set[int] = set()
        while found is not None and id(found) not in seen:
            seen.add(id(found))
            spacing = found.find(f"{_W}rPr/{_W}spacing")
            if spacing is not None:
                return spacing.get(f"{_W}val") not in (None, "0")
            based = found.find(f"{_W}basedOn")
            on = based.get(f"{_W}val") if based is not None else None
            found = next((s for s in self._root if on and s.get(f"{_W}styleId") == on), None)
        return False

    def _body(self, body: str) -> str:
        """Return what a style says, based on those that this document has."""
        for own in ("Normal", "Default Paragraph Font", "Normal Table"):
            known = self._ids.get(own.casefold())
            plain = {
                "Default Paragraph Font": "DefaultParagraphFont",
                "Normal Table": "TableNormal",
            }.get(own, own)
            based = f'<w:basedOn w:val="{plain}"/>'
            body = body.replace(based, f'<w:basedOn w:val="{known}"/>' if known else "")
        return body


def _name(style: "_Element") -> str:
    name = style.find(f"{_W}name")
    return (name.get(f"{_W}val") or "") if name is not None else ""


def _parsed(xml: str) -> "_Element":
    from docx.oxml import parse_xml

    made: _Element = parse_xml(xml)
    return made


def culture(tag: str) -> str:
    """Return a language as Word names it."""
    return _CULTURES.get(tag, tag)


def _defaults(tag: str) -> str:
    size = _COMPLEX_SIZES.get(script_of(tag), _LATIN_SIZE)
    is_latin = script_of(tag) == "Latn"
    return (
        f"<w:docDefaults {_NAMESPACE}><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{_FONT}" w:hAnsi="{_FONT}" w:eastAsia="{_FONT}" w:cs="{_FONT}"/>'
        f'<w:sz w:val="{_LATIN_SIZE}"/><w:szCs w:val="{size}"/>'
        f'<w:lang w:val="{culture(tag) if is_latin else "en-US"}" w:eastAsia="en-US"'
        f' w:bidi="{"ar-SA" if is_latin else culture(tag)}"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )


def _set_language(root: "_Element", tag: str, level: int) -> None:
    """Let a template's text be in the language of the page: templates say that of whoever made them."""
    for lang in root.findall(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr/{_W}lang"):
        lang.set(f"{_W}bidi" if level else f"{_W}val", culture(tag))

"""What is said of the parts of a schema, as Markdown."""

from brief_cli.schema.catalogue import Catalogue
from brief_cli.schema.pages import field_page, notice_page, schema_text, section_page


def test_a_key_a_section_a_notice_and_a_kind() -> None:
    schema = Catalogue().get("osint-briefing")
    assert schema is not None
    lang, source = schema.field("lang"), schema.field("source.name")
    summary = schema.section("summary")
    assert lang is not None
    assert source is not None
    assert summary is not None
    assert field_page(lang, "en").startswith("**`lang`** · Language\n\nlanguage, required")
    assert "required when republisher.name is set" in field_page(source, "en")
    page = section_page(summary, schema, "ar")
    assert page.startswith("**ملخص تنفيذي** · `summary` · osint-briefing")
    assert "مطلوب" in page
    notice = notice_page(schema.notices[0], schema, "en")
    assert "\n> " in notice
    due = [notice_page(each, schema, "en").split("\n\n")[1] for each in schema.notices]
    assert due == [
        "required when republisher.name is set, in the section “Notices”",
        "required when translation.method is machine, machine-reviewed, in the section “Notices”",
        "optional, in the section “Notices”",
    ]
    assert schema_text(schema, "en").startswith("**osint-briefing** ")

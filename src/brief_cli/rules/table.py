"""Every rule, in the order of the codes. A code that is dropped stays as a comment for good."""

from brief_cli.rules.bidi import controls
from brief_cli.rules.dates import metadata as dates
from brief_cli.rules.metadata import body, presence, types, values
from brief_cli.rules.notices import content as notice_content
from brief_cli.rules.notices import presence as notices
from brief_cli.rules.parsing import encoding, file, front_matter, schema
from brief_cli.rules.rule import Rule
from brief_cli.rules.sections import content, headings
from brief_cli.rules.sections import presence as sections

RULES: tuple[Rule, ...] = (
    file.unreadable_file,
    file.not_text,
    front_matter.missing_front_matter,
    front_matter.unclosed_front_matter,
    front_matter.invalid_yaml,
    front_matter.duplicate_key,
    schema.unknown_schema,
    schema.unsupported_language,
    encoding.byte_order_mark,
    encoding.mixed_line_endings,
    file.too_large,
    presence.missing_key,
    types.wrong_type,
    presence.unknown_key,
    types.value_not_allowed,
    body.placeholder,
    values.invalid_language,
    values.invalid_url,
    values.unknown_licence,
    presence.key_order,
    body.repeated_title,
    body.language_mismatch,
    values.invalid_marking,
    sections.missing_section,
    sections.section_order,
    sections.duplicate_section,
    sections.unknown_section,
    content.empty_section,
    headings.heading_wording,
    headings.heading_level,
    content.wrong_content,
    content.too_short,
    content.too_long,
    content.stray_text,
    headings.bold_heading,
    dates.missing_date,
    dates.invalid_date,
    dates.missing_offset,
    dates.date_order,
    dates.future_date,
    notices.missing_notice,
    notice_content.incomplete_notice,
    notice_content.notice_mismatch,
    notices.missing_source,
    notices.missing_credit,
    notice_content.unfilled_notice,
    controls.control_character,
)


def find_rule(code_or_name: str) -> Rule | None:
    """Return the rule of a code or a name, whatever its case, or None."""
    wanted = code_or_name.casefold()
    return next((r for r in RULES if wanted in (r.code.casefold(), r.name.casefold())), None)


def selected(selectors: tuple[str, ...]) -> frozenset[str]:
    """Return the codes that selectors (a code, its beginning, a name, or ALL) stand for.

    Raises:
        ValueError: a selector stands for nothing; its text is the error's.
    """
    codes: set[str] = set()
    for selector in selectors:
        wanted = selector.strip().casefold()
        own = {
            rule.code
            for rule in RULES
            if wanted
            and (wanted == "all" or rule.code.casefold().startswith(wanted) or rule.name == wanted)
        }
        if not own:
            raise ValueError(selector)
        codes |= own
    return frozenset(codes)

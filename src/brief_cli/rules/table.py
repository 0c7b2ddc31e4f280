"""Every rule, in the order of the codes. A code that is dropped stays as a comment for good."""

from typing import Any

from brief_cli.messages.message import Message, say
from brief_cli.rules.bidi import controls, invisible
from brief_cli.rules.dates import metadata as dates
from brief_cli.rules.dates import prose as text_dates
from brief_cli.rules.language import articles, consistency, length, vocabulary, wording, words
from brief_cli.rules.metadata import body, presence, types, values
from brief_cli.rules.notices import content as notice_content
from brief_cli.rules.notices import links
from brief_cli.rules.notices import presence as notices
from brief_cli.rules.option import Option
from brief_cli.rules.parsing import encoding, file, front_matter, ignores, schema
from brief_cli.rules.rule import Rule
from brief_cli.rules.sections import content, headings, lines
from brief_cli.rules.sections import presence as sections
from brief_cli.rules.spelling import joiners, usage
from brief_cli.rules.spelling import letters as spelling
from brief_cli.rules.tradecraft import confidence, likelihood, sourcing
from brief_cli.rules.typography import (
    full_stops,
    letters,
    numbers,
    order,
    pairs,
    punctuation,
    quotation,
    spacing,
)

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
    ignores.unused_ignore,
    encoding.mojibake,
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
    types.cut_value,
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
    lines.heading_without_space,
    lines.no_list,
    dates.missing_date,
    dates.invalid_date,
    dates.missing_offset,
    dates.date_order,
    dates.future_date,
    text_dates.impossible_text_date,
    text_dates.weekday_mismatch,
    text_dates.dated_after_publication,
    text_dates.mixed_month_names,
    text_dates.calendar_mismatch,
    text_dates.relative_date,
    notices.missing_notice,
    notice_content.incomplete_notice,
    notice_content.notice_mismatch,
    notices.missing_source,
    notices.missing_credit,
    links.incomplete_attribution,
    links.undeclared_translation,
    links.duplicate_notice,
    notice_content.unfilled_notice,
    links.tracking_link,
    links.broken_reference,
    punctuation.latin_comma,
    punctuation.latin_semicolon,
    punctuation.latin_question_mark,
    punctuation.space_before_punctuation,
    punctuation.missing_space_after_punctuation,
    spacing.repeated_space,
    numbers.mixed_digits,
    letters.tatweel,
    letters.presentation_form,
    letters.foreign_letter,
    pairs.unbalanced_pair,
    pairs.straight_quote,
    letters.detached_conjunction,
    letters.not_normalized,
    spacing.odd_space,
    punctuation.repeated_punctuation,
    spacing.space_inside_pair,
    letters.mixed_tanween,
    numbers.percent_and_separators,
    quotation.missing_space_before_opening,
    quotation.quote_pairing,
    joiners.missing_zwnj,
    order.visual_order,
    full_stops.latin_full_stop,
    quotation.house_quotes,
    invisible.bidi_control,
    invisible.invisible_character,
    controls.control_character,
    invisible.misplaced_neutral,
    invisible.mixed_script_word,
    invisible.needless_mark,
    words.glued_words,
    vocabulary.unknown_compound,
    vocabulary.stray_letter,
    words.repeated_word,
    words.untranslated_text,
    consistency.name_variants,
    consistency.unsupported_figure,
    length.long_sentence,
    spelling.hamza,
    spelling.final_yeh,
    spelling.ta_marbuta,
    usage.tanween_form,
    usage.common_mistake,
    articles.repeated_article,
    length.long_paragraph,
    wording.house_spelling,
    likelihood.missing_likelihood,
    likelihood.mixed_likelihood_scale,
    confidence.likelihood_with_confidence,
    likelihood.vague_likelihood,
    confidence.missing_confidence,
    sourcing.unsourced_figure,
    sourcing.invalid_source_grade,
)

OPTIONS: dict[str, Option[Any]] = {option.name: option for rule in RULES for option in rule.options}
"""What a house may decide, by name."""
DATED = frozenset(rule.code for rule in RULES if rule.dated)
"""The codes of rules that may find something on one day and not on a later one."""


def find_rule(code_or_name: str) -> Rule | None:
    """Return the rule of a code or a name, whatever its case, or None."""
    wanted = code_or_name.casefold()
    return next((r for r in RULES if wanted in (r.code.casefold(), r.name.casefold())), None)


def nearest_rule(code_or_name: str) -> str:
    """Return the code or name of a rule that is closest to a word; empty where none is close."""
    from brief_cli.text.nearest import nearest

    names = (known for rule in RULES for known in (rule.code, rule.name))
    return nearest(code_or_name, names, cutoff=0.5)


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


def unknown_rule(selector: str) -> Message:
    """Return the sentence that says of a selector that it stands for no rule."""
    near = nearest_rule(selector)
    if near:
        return say("no rule “{code}”; did you mean “{near}”?", code=selector, near=near)
    return say("no rule “{code}”; “brief rules” lists them all", code=selector)

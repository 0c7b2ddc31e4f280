"""Where metadata and body disagree: placeholders, a repeated title, another language."""

from collections.abc import Iterator

from brief_cli.briefing.briefing import Briefing
from brief_cli.briefing.placeholders import PLACEHOLDER, is_placeholder, is_prompt
from brief_cli.briefing.prose import BREAK
from brief_cli.diagnostic import Applicability, Fix, Severity
from brief_cli.document.blocks import Heading, HtmlBlock, Text
from brief_cli.document.front_matter import scalars
from brief_cli.languages.scripts import letters_in, letters_of
from brief_cli.languages.tags import script_of
from brief_cli.messages.message import say
from brief_cli.rules.rule import Context, Finding, rule
from brief_cli.schema.schema import worded
from brief_cli.text.edit import Edit
from brief_cli.text.span import Span

# A body of fewer letters than this says nothing about its language.
_ENOUGH_LETTERS = 40
_MANY = 300


@rule("M105", "placeholder", severity=Severity.ERROR)
def placeholder(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A placeholder or prompt of the scaffold that was never replaced by text."""
    for key, entry in briefing.front_matter.entries():
        for scalar in scalars(entry.value) if briefing.schema.field(key) else ():
            if is_placeholder(scalar.value):
                field = briefing.schema.field(key)
                prompt = worded(field.prompt or field.label, briefing.language) if field else ""
                message = say(
                    "“{key}” is still to be written: {prompt}", key=key, prompt=prompt or key
                )
                yield Finding(scalar.span, message)
    for block in briefing.document.of_kind(HtmlBlock):
        if is_prompt(block):
            prompt = block.text.strip().removeprefix("<!--").removesuffix("-->")
            prompt = prompt.strip().removeprefix(PLACEHOLDER).strip(" :")
            message = say("still to be written")
            if prompt:
                message = say("still to be written: {prompt}", prompt=" ".join(prompt.split()))
            yield Finding(block.span, message)


@rule("M110", "repeated-title", severity=Severity.WARNING, fixable=Applicability.SAFE)
def repeated_title(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A heading of level 1 in the body."""
    sections = {section.heading.span for section in briefing.sections}
    for block in briefing.document.blocks:
        if not isinstance(block, Heading) or block.level != 1 or block.span in sections:
            continue
        if briefing.is_title(block):
            edit = Edit(_with_blank_lines(briefing, block.span), "")
            fix = Fix(say("remove the heading"), Applicability.SAFE, (edit,))
            yield Finding(block.span, say("the title stands in the front matter already"), fix)
        else:
            message = say(
                "a heading of level 1 is a title, and “title” in the front matter is another; "
                "sections start with ##"
            )
            yield Finding(block.span, message)


def _with_blank_lines(briefing: Briefing, span: Span) -> Span:
    text = briefing.source.text
    end = span.end
    while end < len(text) and text[end] in "\r\n":
        end += 1
    return Span(span.start, end)


@rule("M111", "language-mismatch", severity=Severity.WARNING)
def language_mismatch(briefing: Briefing, context: Context) -> Iterator[Finding]:
    """A body whose letters are not those of `lang`."""
    tag = briefing.value("lang")
    entry = briefing.entry("lang")
    if tag is None or entry is None:
        return
    script = script_of(tag)
    # Counting all letters as well takes twice as long, and mostly the text is what it says.
    body = briefing.prose[briefing.document.body_start :]
    if 2 * letters_of(script, body) >= len(body) - body.count(BREAK):
        return
    prose = "".join(text.text for text in briefing.document.of_kind(Text))
    own, letters = letters_in(prose, script)
    other = letters - own
    # A short text may be mostly a name, a title or a quotation in another language.
    if letters >= _ENOUGH_LETTERS and other > own and (other >= _MANY or other >= 3 * own):
        message = say(
            "lang is “{tag}”, but {share} of 100 letters of the text are in another script",
            tag=tag,
            share=round(100 * (letters - own) / letters),
        )
        yield Finding(entry.value.span, message)

"""What a scaffold writes where the writer's own words are due."""

from brief_cli.document.blocks import Block, HtmlBlock, is_comment

PLACEHOLDER = "TODO"


def is_placeholder(value: str) -> bool:
    """Say whether a value is a scaffold's placeholder."""
    return value.strip() == PLACEHOLDER or value.startswith(PLACEHOLDER + ":")


def is_prompt(block: Block) -> bool:
    """Say whether a block is a scaffold's prompt: a comment that starts with the placeholder."""
    return (
        isinstance(block, HtmlBlock)
        and is_comment(block)
        and block.text.strip().removeprefix("<!--").strip().startswith(PLACEHOLDER)
    )

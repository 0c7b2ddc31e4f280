"""The program: `brief`, and `python -m brief_cli`."""

import gc

# Nearly all that a start makes stays: collections would look through it again and again.
gc.set_threshold(100_000, 20, 20)

from brief_cli.app import main  # noqa: E402

if __name__ == "__main__":
    main()

"""`python -m brief_cli`."""

from brief_cli.app import main

main()

"""`python -m convert`: the command, where another program is called `convert`."""

from .cli import main

main()

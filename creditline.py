"""The start of the command.  It stands outside the package, so that it runs before the package is loaded."""

from __future__ import annotations

import signal
from typing import NoReturn


def main() -> NoReturn:
    """Load the command and run it; a stop from the keyboard ends the loading without a word."""
    # Who is told to ignore it goes on; the command knows more of stopping once it is there.
    if signal.getsignal(signal.SIGINT) == signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from convert import cli  # only here: this is what takes its time

    cli.main()

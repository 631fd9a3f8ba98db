"""The errors a conversion can end with, and the type of its warnings.

    ConvertError                anything below; catch this one
    ├── InputError              the input cannot be read: missing, empty, not text, malformed
    │   └── PictureError        a picture file is missing, too large or not a picture
    ├── UnknownFormat           no reader or writer of that name
    ├── StyleError              a style file is missing or malformed
    ├── OutputError             the output cannot be put in its place
    └── MissingLibrary          a system library that one writer needs is not installed

A message is one sentence that names the thing and the way out.  An error stops one conversion; a
loss or an oddity is a warning, and a result still comes.
"""

from __future__ import annotations

from collections.abc import Callable

Warn = Callable[[str], None]
"""Takes one sentence per loss or oddity."""


class ConvertError(Exception):
    """The root of everything raised on purpose."""


class InputError(ConvertError):
    """The input cannot be read."""


class PictureError(InputError):
    """A picture file cannot be read."""


class UnknownFormat(ConvertError):
    """No reader or writer has that name."""


class StyleError(ConvertError):
    """A style file is missing or malformed."""


class OutputError(ConvertError):
    """The output cannot be put in its place."""


class MissingLibrary(ConvertError):
    """A system library that a writer needs is not installed."""


class ConversionWarning(UserWarning):
    """A loss or an oddity, where nobody said whom to tell: see `warn` in `convert.read`."""

"""Tells words that reserve text and data mining: "Alle Rechte vorbehalten, auch für Text und Data Mining."

Who holds the rights may reserve them, Directive (EU) 2019/790, Article 4(3); to train artificial
intelligence is such mining, see Regulation (EU) 2024/1689, recital 105.
"""

from __future__ import annotations

from .tables import fold, folded


def speaks_of_mining(text: str) -> bool:
    """Tell whether `text` speaks of text and data mining, or of training artificial intelligence."""
    return _holds(text, "mining")


def reserves_mining(text: str, *, reserved: bool) -> bool:
    """Tell whether `text`, a notice of rights, reserves mining; `reserved` if it reserves rights at all.

    >>> reserves_mining("No part of this text may be used to train AI.", reserved=False)
    True
    """
    return speaks_of_mining(text) and (reserved or _holds(text, "mining reserved"))


def only_tells_of_mining(text: str) -> bool:
    """Tell a sentence that speaks of mining and reserves nothing.

    >>> only_tells_of_mining("Text and data mining is welcome."), only_tells_of_mining("The ferry is late.")
    (True, False)
    """
    return speaks_of_mining(text) and not _holds(text, "mining reserved")


def _holds(text: str, key: str) -> bool:
    return any(map(fold(text).__contains__, folded("rights", key)))

"""What stands around an article that somebody sent: a note above it, who sent it below: a second look's part.

A mail's signature looks as a byline, a list or a credit does, and what a firm's program adds below looks as
a paragraph.  Nothing of it is the article's: its writer is who signs above.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from ..grammar.desk import ends_piece
from ..grammar.leads import bare_line, find_leads, is_led
from ..grammar.mails import (
    disclaims,
    earlier_mail,
    holds_mail,
    holds_phone,
    is_passed_on,
    mail_heads,
    registers,
    senders,
)
from ..grammar.tables import table
from ..lines.seen import Seen
from ..lines.wording import BYLINE
from .authorship import names_surely
from .letters import greets
from .look import Look, Objection, Raised, ends_as_sentence, gives, title_given
from .titling import looks_like_title


def of_mails(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for the note above an article that was sent, and below it for the signature and what follows."""
    lines = [one.text for one in look.seen]
    heads = mail_heads(lines)
    sent = senders(lines, heads)
    said = [number for number in range(max(look.first, 0)) if _is_passed_on(look, number)]
    if heads or said:
        yield from _noted(look, found, heads[0].lines if heads else said, sent)
    end = _end_of_article(look, mail=bool(sent))
    for number in range(max(earlier_mail(lines), look.first + 1), len(lines)) if heads else ():
        yield number, gives("chrome", "an earlier mail, quoted below the article")
    yield from _signed(look, found, end, sent)


def of_chats(look: Look) -> Raised:
    """Look for what people say around an article that they pass on in a chat, with the minute and a name."""
    for number, one in enumerate(look.seen):
        if _SAID_IN_CHAT.match(one.text):
            if look.roles[number] != "paragraph":
                yield number, gives("paragraph", "said in a chat, at that minute")
        elif _is_passed_on(look, number):
            yield number, gives("chrome", "from whom it was passed on")


def _is_passed_on(look: Look, number: int) -> bool:
    """Tell what is said in a chat, and "Forwarded from The Weir Post" on the first line."""
    text = look.seen[number].text
    passed = number == 0 and text.casefold().startswith(table("mails")["channel"])
    return passed or _SAID_IN_CHAT.match(text) is not None


# "[12/03/2023, 08:14:02] Ann: see below", "12/03/2023, 08:14 - Ann: see below"
_DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
_SAID_IN_CHAT = re.compile(
    rf"(?:\[{_DAY},? [^\]\n]{{4,14}}\]|{_DAY},? \d\d?[:.]\d\d(?: [ap]m)? [-–]) [^:\n]{{1,40}}: "
)


# ------------------------------------------------------------------------------- above the article


def _noted(look: Look, found: Mapping[int, Objection], head: Sequence[int], sent: Collection[str]) -> Raised:
    """Yield the headline below a mail's head, and what the few words are with which the article was sent.

    They stand above the headline, or above the head of what is passed on.  Where no headline is, they may be
    the article's own.
    """
    top = range(head[-1] + 1, look.first)
    given = title_given(found)
    own = (at for at in top if look.now(at, found) != "chrome" or at not in found)
    title = given if given in top else next((at for at in own if _may_be_title(look.seen[at])), -1)
    signed = _signed_below(look, title, sent)
    if title >= 0 and (title == given or signed >= 0 or title + 1 == look.first):
        if given < 0 and title != look.headline:
            yield title, gives("headline", "the first line of a mail that may be one")
        note = [*range(head[0]), *range(top.start, title)]
        if len(note) <= _LINES_OF_A_NOTE and sum(look.seen[at].size for at in note) <= _LONGEST_NOTE:
            for number in note:
                if number < head[0] or look.seen[number].sentence or look.seen[number].text.endswith(","):
                    yield number, gives("chrome", "a note with which the article was sent")
    elif is_passed_on(look.seen[head[0]].text):
        for number in range(head[0]):
            if look.roles[number] in _OF_ARTICLE and not is_led(look.seen[number].text):
                yield number, gives("paragraph", "stands above a mail that is passed on")


_OF_ARTICLE = ("headline", "kicker", "standfirst", "byline", "dateline", "alt", "caption")
_LINES_OF_A_NOTE, _LONGEST_NOTE = 4, 280


def _may_be_title(one: Seen) -> bool:
    signed = find_leads(bare_line(one.text)) or BYLINE.match(one.text) or one.credit is not None
    return looks_like_title(one) and not signed


def _signed_below(look: Look, title: int, sent: Collection[str]) -> int:
    """Return the line within two below a headline that signs it, as who sent the mail may, or -1."""
    for number in range(title + 1, min(title + 3, look.first)):
        one = look.seen[number]
        if look.roles[number] == "byline" or BYLINE.match(one.text) or one.text.casefold() in sent:
            return number
    return -1


# ------------------------------------------------------------------------------- below it


def _end_of_article(look: Look, *, mail: bool) -> int:
    """Return the number of the block below the last running text that no firm's program has added."""
    last = (at for at in reversed(range(len(look.seen))) if look.seen[at].running)
    own = next((at for at in last if not disclaims(look.seen[at].text, mail=mail)), -1)
    return max(own, look.first) + 1


def _signed(look: Look, found: Mapping[int, Objection], end: int, sent: Collection[str]) -> Raised:
    """Yield the signature of a mail: below a greeting, the sender's name or the end of a piece."""
    if end < 1:
        return
    below = range(end, len(look.seen))
    warned = [number for number in below if disclaims(look.seen[number].text, mail=bool(sent))]
    told = [number for number in below if (sent or warned) and registers(look.seen[number].text)]
    for number in (*warned, *told):
        yield number, gives("chrome", "what a program adds below a mail")
    told_of = bool(sent or warned)
    opening = next((at for at in below if _opens(look, at, sent, mail=told_of)), -1)
    if opening < 0:
        return
    block = [number for number in _up_to_sentence(look, opening) if _may_be_signatures(look, number)]
    told = [number for number in block if _has_address(look.seen[number])]
    phoned = any(not holds_mail(look.seen[number].text) for number in told)
    # Of an open letter those who sign below a greeting are its writers, and what follows is theirs.
    signing = "\n".join(look.seen[at].text for at in range(look.first) if look.roles[at] == "byline")
    again = phoned and any(look.seen[number].text in signing for number in block)
    if not (told and (told_of or again)) and not (sent and warned):
        return
    bylines = [number for number in block if look.roles[number] == "byline"]
    # Where nobody signs above, the first name below may be who wrote it.
    kept = bylines[:1] if not look.is_signed_above(found) else []
    for number in block:
        if number not in kept:
            yield number, gives("chrome", "the signature of a mail")


def _up_to_sentence(look: Look, opening: int) -> range:
    """Return the lines from `opening` to the first that ends as a sentence: below it the article goes on."""
    told = (at for at in range(opening, len(look.seen)) if ends_as_sentence(look.seen[at], least=_A_SENTENCE))
    return range(opening, next((at for at in told if not disclaims(look.seen[at].text)), len(look.seen)))


_A_SENTENCE = 4


def _opens(look: Look, number: int, sent: Collection[str], *, mail: bool) -> bool:
    """Tell "-- ", a greeting, the name of who sent the mail, and what touches the end of a piece.

    Where nothing else tells a `mail`, a dash parts the article from where and when it is.
    """
    one = look.seen[number]
    named = one.size <= _LONGEST_LINE and one.text.casefold().startswith(tuple(sent))
    parts = named or (mail and one.text in _DELIMITERS) or greets(one)
    return parts or (number > 0 and ends_piece(look.seen[number - 1].text) and not _has_address(one))


_DELIMITERS = ("--", "—", "__")


def _may_be_signatures(look: Look, number: int) -> bool:
    """Tell a short line of a signature from a sentence, a picture's words and a notice of rights."""
    one = look.seen[number]
    pictured = look.roles[number] in ("alt", "caption+credit", "copyright")
    helped = names_surely(one) and find_leads(bare_line(one.text))
    return one.size <= _LONGEST_LINE and not (pictured or helped or one.text.endswith((".", "?", "!")))


_LONGEST_LINE = 90


def _has_address(one: Seen) -> bool:
    """Tell a telephone number, an address of mail or of a site."""
    return holds_mail(one.text) or _SITE.search(one.text) is not None or holds_phone(one.text)


_SITE = re.compile(r"\bwww\.\w|https?://")

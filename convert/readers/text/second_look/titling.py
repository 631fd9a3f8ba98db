"""Which line is the headline, where the chosen one is not or none was chosen: a second look's part.

A menu above the headline, read as the article's, is set aside here too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..grammar.datelines import is_date_line
from ..grammar.dates import find_dates
from ..grammar.furniture import kind_of
from ..grammar.label import label_starts
from ..grammar.names import PERHAPS, east_asian, name_score
from ..grammar.organisations import agency
from ..grammar.origins import parse_origin
from ..grammar.papers import names_paper
from ..grammar.reporters import is_reporters
from ..grammar.signatures import is_signed, opens_with_writer
from ..grammar.tables import compiled, either, folded, table
from ..lines.roles import CREDIT_ROLES, DESCRIPTIONS, FIGURE_ROLES, Role
from ..lines.seen import Seen, is_file_name, likeness
from ..lines.surroundings import CLOSEST_ABOVE
from ..lines.wording import BYLINE
from .authorship import names_surely
from .look import PAGES, STOPS, Look, Objection, Raised, bars, gives, title_given
from .site import is_way, leads_home, menus

_NEAR = 2
_LONG_ENOUGH = 20


def of_headlines(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Object to a site's sections, and to the way to the page, read as the headline."""
    first = look.headline
    if first < 0 or title_given(found) >= 0:
        return
    if _SECTIONS.fullmatch(look.seen[first].text):
        yield first, gives("chrome", "a site’s sections, side by side")
        return
    if look.seen[first].text.casefold().strip(_AROUND) in folded("headings", "introduction"):
        yield first, gives("subhead", "heads the first section, and is no title")
        return
    if _made_of_title().match(look.seen[first].text):
        yield first, gives("alt", "opens as what a site makes of a headline for a picture")
        return
    if first < look.first and (_is_way(look, first) or _is_label_of_date(look.seen[first].text)):
        yield first, gives("chrome", "the way about a site, or a date’s label and no date")
        if look.role(first + 1) == "standfirst" and may_be_title(look, first + 1):
            yield first + 1, gives("headline", "below the way about a site")
        return
    if _COUNTED.fullmatch(look.seen[first].text):
        yield first, gives("chrome", "a number with its label, as a site counts its pages")
        title = next((number for number in look.of(("standfirst",)) if first < number < look.first), -1)
        if title >= 0 and may_be_title(look, title):
            yield title, gives("headline", "below a number with its label")
        return
    origin = first < look.first and parse_origin(look.seen[first].text)
    if origin or look.seen[first].text.casefold() in folded("bylines", "section"):
        roles = UNTITLED if origin else ("subhead", "standfirst", "headline")
        title = next((at for at in range(first + 1, look.first) if may_be_title(look, at, roles)), -1)
        if title >= 0:
            told: Role = "note" if origin else "kicker"
            yield first, gives(told, "says above the headline where the piece appeared")
            yield title, gives("headline", "below where the piece appeared")
            signed = (at for at in range(first + 1, title) if look.roles[at] == "byline")
            yield from ((at, gives("byline", "between where it appeared and the headline")) for at in signed)
        return
    below = next((number for number in range(first + 1, first + 1 + _NEAR) if _leads_to(look, number)), -1)
    if below >= 0 and look.style != "clean":
        yield below, gives("headline", "the line above leads to it")
        yield first, bars("headline", "it leads to the line below")


_AROUND = " #*_:：.0123456789"
# Matches what opens an alternative text that a site made: "Illustration for article titled The tide rose".
_made_of_title = compiled(lambda: rf"(?:{either('pictured', 'made')})\s", re.IGNORECASE)
# "News ID: 912345"
_COUNTED = re.compile(r"[^\W\d][^\d:：]{2,20}[:：]\s?\d{5,}")


def _is_way(look: Look, first: int) -> bool:
    """Tell "Skip to main content", and "Posts tagged ‘locks’" unless somebody signs below it, a headline."""
    one, below = look.seen[first], look.seen[first + 1]
    if one.tokens < _WORDS_OF_A_TITLE or not one.lower.startswith(table("ways")["archive"]):
        return is_way(one)
    told = look.role(first + 1) == "dateline" or is_signed(below.text) or names_surely(below)
    return not (told or one.text.endswith(STOPS))


def _is_label_of_date(text: str) -> bool:
    """Tell "Updated on", from which the date was cut off."""
    label, _, small = text.strip(" :：").rpartition(" ")
    return len(small) <= _SMALL and label.casefold() in folded("dates", "modified")


_SMALL = 2


def may_be_below_menu(look: Look, number: int) -> bool:
    """Tell a line that may be the headline, below a menu: no way through the site, and nobody's byline."""
    one = look.seen[number]
    title = not leads_home(one) and may_be_title(look, number, UNTITLED)
    return title and not (is_signed(one.text) or opens_with_writer(one.text))


UNTITLED = ("standfirst", "subhead", "alt", "caption", "paragraph", "chrome")
"""What a headline below a site's words may have been taken for."""


# "News | Forest and field | Clubs | Letters": four or more, of few words each.
_SECTION = r"[^\W\d_][^\d|•·:,.!?]{1,24}"
_SECTIONS = re.compile(rf"{_SECTION}(?:\s[|•·]\s{_SECTION}){{3,}}")


def titles_of_recipes(look: Look, _: Mapping[int, Objection]) -> Raised:
    """Object to "Serves 8 | Prep 20 min", read as the headline below the recipe's name."""
    number = look.headline
    if number > 0 and _MEASURED.fullmatch(look.seen[number].text) and look.role(number - 1) == "kicker":
        yield number - 1, gives("headline", "above for how many it serves, or how long it takes")
        yield number, gives("paragraph", "for how many it serves, or how long it takes")


_MEASURE = r"[^\d|•·.]{0,20}\d{1,4}(?:[-–/]\d{1,3})?(?:\s[^\W\d_]{1,12}){0,2}(?:\s\d{1,2}\s[^\W\d_]{1,8})?"
_MEASURED = re.compile(rf"{_MEASURE}(?:\s[|•·]\s{_MEASURE})+")


def days_below_kickers(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read a kicker that opens a text as its headline where a day below it was taken for that."""
    if look.style in PAGES or look.headline != 1 or look.role(0) != "kicker" or found.keys() & {0, 1}:
        return
    if look.habits.gaps[1] and _is_day(look.seen[1].text):
        yield 0, gives("headline", "opens a text, above a day")
        yield 1, gives("subhead", "a day, below what opens the text")


def _is_day(text: str) -> bool:
    """Tell "Friday 3 May", with its year or without."""
    return len(text) <= _LONGEST_DAY and (is_date_line(text) or is_date_line(f"{text} 2000"))


_LONGEST_DAY = 30


def titles_of_drafts(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Object to two or three touching lines above the text as a picture's: title, deck and name of a draft.

    An alternative text and a caption that touch look the same: but those have a credit, say nearly the same,
    or are not the only ones.  With an agency alone below them, the first lines of all are an article's top.
    """
    seen = look.seen
    pictured = look.of(FIGURE_ROLES)
    first = pictured[0] if pictured else -1
    if look.style in PAGES or not -1 < first < look.first:
        return
    at, size = look.habits.groups[first]
    top = range(first, first + size)
    wired = first == 0 and size == _FEW_LINES and agency(seen[size - 1].text) == "wire"
    if at or not 1 < size <= _FEW_LINES or (pictured[-1] not in top and not wired):
        return
    now = [look.now(number, found) for number in range(len(look.roles))]
    drafted = now[: top.stop - wired]
    if "headline" in now or any(role not in _OF_TOP for role in drafted):
        return
    if not _may_title(seen[first], [seen[number] for number in top[1:]]):
        return
    yield first, gives("headline", "the first of few lines that touch, of no picture")
    for number in top[1:]:
        if look.roles[number] in FIGURE_ROLES:
            yield number, gives(_beside_title(seen[number]), "touches the headline, of no picture")


_FEW_LINES, _TITLE, _NAME = 3, 16, 4


_OF_TOP = ("alt", "caption", "byline", "dateline", "kicker", "chrome")


def _may_title(title: Seen, others: Sequence[Seen]) -> bool:
    words = title.words and 1 < title.tokens <= _TITLE and not title.text.endswith((".", "。"))
    opens = title.text.lstrip("\"'“”„«»‘’「").partition(" ")[0][:1].isalnum()
    alike = any(likeness(title, other) not in ("", "shares words with") for other in others)
    told = title.credit is not None or is_file_name(title) or alike
    return bool(words) and opens and not told and title.words[0] not in label_starts()


def _beside_title(one: Seen) -> Role:
    signed = BYLINE.match(one.text) or (one.tokens <= _NAME and names_surely(one))
    if signed or agency(one.text) == "wire":
        return "byline"
    dated = find_dates(one.text)
    return "dateline" if dated and dated[0].end - dated[0].start > one.size // 2 else "standfirst"


def titles_above_signatures(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look on a page for a title that was set aside with the menu above it, though who signs stands below.

    Then what was taken for the headline are a picture's words, below them, or there is none.  A paper's name,
    or its weather, above the day of the visit is none.
    """
    top = look.headline
    if (
        look.style not in PAGES
        or title_given(found) >= 0
        or not (top < 0 or look.role(top + 1) in CREDIT_ROLES)
    ):
        return
    end = top if top >= 0 else look.first
    for number in range(1, end - 1):
        one, below = look.seen[number : number + 2]
        signed = look.role(number + 1) == "byline" or BYLINE.match(below.text) is not None
        # A name that was set aside, too, and the day.
        signed = signed or (look.role(number + 2) == "dateline" and number + 2 < end and _is_name(below))
        aside = look.role(number - 1) == look.roles[number] == "chrome" and number not in found
        titled = may_be_title(look, number) and not BYLINE.match(one.text)
        if signed and aside and titled and not names_paper(one.text) and not leads_home(one):
            yield number, gives("headline", "stands above byline or date, below a menu")
            return


def titles_above_reporters(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look above who reports, in East Asia, for the headline, where all was taken for a picture's words.

    The longest line is no paper's name: above it stand a kicker and a site's words, below it a standfirst.
    """
    signed = next((at for at in range(max(look.first, 0)) if is_reporters(look.seen[at].text)), 0)
    above = look.seen[:signed]
    plain = all(one.credit is None and not one.sentence for one in above)
    pictured = plain and FIGURE_ROLES.issuperset(look.roles[: signed - 1])
    if look.headline >= 0 or title_given(found) >= 0 or len(above) <= _NEAR or not pictured:
        return
    title = max(range(signed), key=lambda at: (above[at].text[0].isalnum(), above[at].size))
    for number in range(signed):
        role: Role = "headline" if number == title else "kicker" if number == title - 1 else "chrome"
        told = role if number <= title else "standfirst"
        yield number, gives(told, "above who reports, in place of a headline")


def titles_above_pictures(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read the first words of an article that has no headline as such, above a picture's words and credit.

    An alternative text says what its caption says, or what is seen; the headline says what the text tells.
    A word above it is its kicker, where that was taken for the headline.
    """
    pictured = next(iter(look.of(FIGURE_ROLES)), -1)
    if not -1 < pictured < look.first or title_given(found) >= 0:
        return
    headlines = look.of_now("headline", found)
    section = [number for number in headlines if number < pictured and look.seen[number].tokens == 1]
    roles = [look.now(number, found) for number in range(pictured + 3)]
    above = all(role in _ABOVE_TITLE or at in section for at, role in enumerate(roles[:pictured]))
    words = [at for at in (pictured + 1, pictured + 2) if roles[at] in ("caption", "caption+credit")]
    if not (above and words and headlines == section) or roles[pictured + 1] not in FIGURE_ROLES:
        return
    shown = look.seen[pictured]
    alike = likeness(shown, look.seen[words[0]]) != "" or ". " in shown.text
    alike = alike or _made_of_title().match(shown.text) is not None
    if not alike and may_be_title(look, pictured, ("alt", "caption")) and _is_told_below(look, pictured):
        yield pictured, gives("headline", "above a picture’s words, and says what the text tells")
        for number in section:
            yield number, gives("kicker", "a word above the headline")


_ABOVE_TITLE = ("kicker", "dateline", "byline", "chrome", "standfirst")


def _is_told_below(look: Look, number: int) -> bool:
    """Tell words of which two, or one of two, begin as others do in the first paragraphs."""
    first = look.of(("paragraph",))[:_FIRST_PARAGRAPHS]
    text = " ".join(look.seen[at].text.casefold() for at in first)
    stems = {word[:_STEM] for word in look.habits.subject.terms[number] if len(word) >= _STEM}
    return 2 * sum(stem in text for stem in stems) >= max(len(stems), _FEWEST)


_STEM = 4


def titles_above_credits(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for the headline of a text that opens with a picture, or who wrote it: the only heading, below."""
    if "headline" in look.roles or title_given(found) >= 0 or look.role(0) not in _OVER_TITLE:
        return
    below = next((at for at, role in enumerate(look.roles) if role not in _OVER_TITLE), 0)
    lone = look.roles.count("subhead") == 1 and look.role(below) == "subhead"
    if lone and may_be_title(look, below) and look.role(below + 1) == "paragraph":
        yield below, gives("headline", "below the picture or the name that opens a text without a headline")


_OVER_TITLE = FIGURE_ROLES | {"byline"}


def captions_of_notes(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Read what people note down, the lines above the text touching: nobody types an alternative text.

    A blank line parts them from the text.  What touches a credit is its caption, and what stands between the
    headline and a picture's words the standfirst, or who wrote it.
    """
    headline = next(iter(look.of_now("headline", found)), -1)
    gaps = look.habits.gaps
    if look.style == "tool" or not 0 <= headline < look.first - 1:
        return
    if gaps[headline + 1] or not gaps[look.first]:
        return
    for number in look.of_now("alt", found):
        below = look.now(number + 1, found)
        if number == headline + 1 and below in ("caption", "caption+credit", "alt"):
            one = look.seen[number]
            if not likeness(one, look.seen[number + 1]):
                role: Role = "byline" if _is_name(one) else "standfirst"
                yield number, gives(role, "touches the headline, above a picture’s words")
        elif below == "credit" and not gaps[number + 1] and look.now(number - 1, found) not in DESCRIPTIONS:
            yield number, gives("caption", "touches a credit, in a text whose lines above touch")


def _is_name(one: Seen) -> bool:
    return names_surely(one) or (east_asian(one.text) and name_score(one.text) >= PERHAPS)


def missing_headline(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look on a page without a headline above byline or date, or for what the text is about.

    Where more is set aside above an article than an extractor leaves there, it is a page's.
    """
    titled = look.headline >= 0 and look.now(look.headline, found) == "headline"
    if titled or "paragraph" not in look.roles or title_given(found) >= 0:
        return
    top = range(look.first if look.first >= 0 else look.roles.index("paragraph"))
    if look.style not in PAGES and sum(look.now(number, found) == "chrome" for number in top) <= _A_SITE:
        return
    titles = [number for number in top if number not in found and may_be_title(look, number)]
    signed = next((number for number in top if look.roles[number] in ("byline", "dateline")), -1)
    near = [number for number in titles if 0 < signed - number <= _LINES_ABOVE]
    about = [number for number in titles if look.has(number, (CLOSEST_ABOVE,))]
    if chosen := near or about or _said_below(look, titles):
        longest = max(chosen, key=lambda number: (look.roles[number] != "chrome", look.seen[number].size))
        yield longest, gives("headline", "the article has no other")


def _said_below(look: Look, titles: Sequence[int]) -> Sequence[int]:
    """Return the last of `titles` of which half the words are in the first paragraphs, if any is."""
    terms = look.habits.subject.terms
    paragraphs = look.of(("paragraph",))[:_FIRST_PARAGRAPHS]
    said = frozenset[str]().union(*(terms[number] for number in paragraphs))
    common = [(number, len(terms[number] & said)) for number in titles]
    return [number for number, shared in common if shared >= max(_FEWEST, len(terms[number]) / 2)][-1:]


_A_SITE = 3
_FIRST_PARAGRAPHS, _FEWEST = 5, 2


def may_be_title(look: Look, number: int, roles: Sequence[str] = ("chrome", "subhead", "standfirst")) -> bool:
    """Tell some words of one of `roles` that may be the headline."""
    return look.roles[number] in roles and looks_like_title(look.seen[number])


def looks_like_title(one: Seen) -> bool:
    """Tell some words that may be a headline: no sentence, no button and no date."""
    words = sum(word[0].isalpha() for word in one.words) >= _WORDS_OF_A_TITLE or (
        east_asian(one.text) and one.size >= _LONG_ENOUGH
    )
    title = words and one.size <= _LONGEST_TITLE and not one.text.endswith((".", "。", ":", "：", ","))
    return title and not (kind_of(one.text)[0] or is_date_line(one.text))


_LINES_ABOVE = 4
_WORDS_OF_A_TITLE, _LONGEST_TITLE = 3, 160


def _leads_to(look: Look, number: int) -> bool:
    """Tell whether block `number` is the end of the headline: "Home / Sport / The tide rose" leads to it."""
    path = look.seen[look.headline].text
    below = look.seen[number].text if number < len(look.roles) else ""
    return len(below) > _LONG_ENOUGH and path != below and path.endswith(below)


# ------------------------------------------------------------------------------- menus


def of_menus(look: Look, found: Mapping[int, Objection]) -> Raised:
    """Look for a menu read as the article's, and for the headline below it where none is below.

    Where the headline stands above, the short lines below it may be the article's.
    """
    first = look.first if look.first >= 0 else len(look.roles)
    end = 0
    for menu in menus(look.seen[: first + 1], look.habits.gaps):
        run = range(menu.start, _end_of(look, menu))
        if len(run) < _A_MENU or -1 < look.headline < run.start or not _is_sites(look, run):
            continue
        if look.headline in run and _is_top(look, run, first):
            continue
        end = run.stop
        for number in run:
            kicks = look.role(number) == "kicker" and number + 1 == run.stop == look.headline
            if look.role(number) != "chrome" and not kicks:
                yield number, gives("chrome", "a site’s sections, one below the other")
    if not end or look.headline >= end or title_given(found) >= 0:
        return
    below = range(end, min(end + _BELOW_MENU, first))
    titles = [number for number in below if may_be_below_menu(look, number)]
    if titles:
        line = look.habits.subject.line
        title = line if line in titles and not look.habits.airy else titles[0]
        yield title, gives("headline", "stands below the site’s sections")


def _is_top(look: Look, run: range, first: int) -> bool:
    """Tell kicker, headline and standfirst, as short as a menu's lines: no site's words, no title below."""
    told = any(kind_of(look.seen[number].text)[0] for number in run)
    below = range(run.stop, min(run.stop + _BELOW_MENU, first))
    return not told and not any(may_be_below_menu(look, number) for number in below)


def _end_of(look: Look, menu: range) -> int:
    """Return where a menu ends, above the line in it that says what the text is about.

    Where none does, the last may be the headline, if it alone has three words and what stands below is none.
    """
    seen, line, last = look.seen, look.habits.subject.line, menu.stop - 1
    if line in menu and seen[line].tokens > 1:
        return line
    alone = all(seen[number].tokens < _WORDS_OF_A_TITLE <= seen[last].tokens for number in menu[:-1])
    below = range(menu.stop, min(menu.stop + _BELOW_MENU, len(seen)))
    missing = alone and last - menu.start >= _A_MENU and not any(may_be_below_menu(look, at) for at in below)
    return last if missing else menu.stop


def _is_sites(look: Look, run: range) -> bool:
    """Tell a site's sections, and no person; a text that is set apart may begin with as short lines."""
    if any(look.role(number) == "byline" and names_surely(look.seen[number]) for number in run):
        return False
    if look.style in PAGES or any(look.role(number) == "chrome" for number in run):
        return True
    # A song's lines are as short: somewhere in a page stands a site's word.
    return not look.habits.airy and any(kind_of(one.text)[1] for one in look.seen)


_A_MENU = 3
_BELOW_MENU = 4


# ------------------------------------------------------------------------------- kinds of pieces


def names_genre(one: Seen) -> bool:
    """Tell "Comment" and "Kolumne", which say what kind of piece an article is."""
    return one.text.strip(" :：|").casefold() in folded("headings", "genre")

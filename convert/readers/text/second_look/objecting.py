"""A second look at the roles of a text, once all of them are chosen: what speaks against some of them.

A line's clues do not know what the lines around it were taken for, nor what the grammars of bylines, dates
and credits find in it.  Seen from its role, a byline that names nobody is none; a list between a site's
furniture is the site's; above an article, what was set aside may be the author's name that is missing
there.  Each objection gives a line a role or bars it from the one it had, and the roles are chosen again.

Most were found by counting on texts that the model did not know, where they are far oftener right than wrong;
`tests/benchmarks/rules.py` tells what each is worth today.

The rules are asked in the order of the tables below, which is told here alone.  A role that one has given
stays: no later rule takes it away, and one that only bars the line from its old role gives way to a later
that knows what it is.  So what is sure by the words of a line comes first, then what the place and the lines
around it tell, last what has the least to go by.  The rules of the first table see the chosen roles; the
others also what was found before them, on which they build: who signs is sought where no byline was given.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from ..lines.clues import Clues
from ..lines.roles import Role
from ..lines.surroundings import Habits
from .authorship import (
    dated_below,
    labelled_lines,
    missing_above,
    named_again,
    signed_above,
    signed_as_headline,
    signed_for_both,
)
from .beside import alts_alike, titles_above_credits
from .boxes import of_its_own, of_statements, torn_fields
from .buttons import of_buttons
from .captioning import (
    captions_alike,
    captions_by_place,
    credited_alike,
    credited_in_brackets,
    names_again,
    pictures_words,
)
from .clippings import of_clippings
from .copies import decks_again, houses_again, names_of_site, of_page_titles, said_again
from .drafts import of_drafts, of_scripts, of_slugs
from .galleries import pairs, slides, stand_for_pictures
from .heads import of_heads, of_mastheads
from .letters import of_columns, of_letters, of_shown_letters
from .listing import (
    counted_lists,
    headed_lists,
    long_items,
    of_lists,
    of_series,
    runs_of_items,
    torn_lists,
    unmarked_beside_lists,
)
from .live import of_posts
from .look import Look, Objection, Raised, look_at
from .mailing import of_chats, of_mails
from .makers import of_makers, of_places
from .marked import captioned_in_marks, headed_in_marks, listed_in_marks, signed_in_marks
from .no_bylines import named_below_captions, no_bylines
from .opening import of_openings
from .others import days_below, named_below, of_lives, of_portraits, signed_teasers
from .place import (
    by_place,
    headed_groups,
    headed_paragraphs,
    only_sentences,
    said_often,
    sentences_alone,
    sentences_set_aside,
)
from .presenting import presented_below
from .press import of_press, of_releases
from .quotations import of_conversations, posts_shown, quotations
from .records import of_records
from .reviewed import of_rated_titles, of_reviewed
from .service import of_service
from .signing import of_sections, of_signatures
from .signing_off import of_notices, signed_by_houses, signed_last, signed_off, signed_sentence
from .site import of_links, of_site, of_teasers_below
from .tails import credited_in_east_asia, names_beyond, tails_alike
from .threads import of_threads
from .titling import (
    captions_below_credits,
    captions_of_notes,
    genre_above,
    missing_headline,
    of_headlines,
    of_menus,
    of_mottoes,
    titles_above_pictures,
    titles_above_reporters,
    titles_above_signatures,
    titles_of_drafts,
)
from .touching import (
    above_credits,
    below_alts,
    beside_credits,
    captions_apart,
    headed_sentences,
    of_charts,
    parallel_lines,
    torn_captions,
    touching_lines,
)
from .unsigned import japanese_writers, unsigned
from .whose_credits import (
    about_houses,
    above_captions,
    agencies_above,
    below_credits,
    captions_below,
    credits_of_their_own,
    no_names,
)
from .words import barred_by_words, given_by_words


def objections(
    roles: Sequence[Role],
    habits: Habits,
    clues: Sequence[Clues],
    styles: Mapping[str, int],
    leanings: Sequence[float],
    *,
    printed: bool = False,
) -> dict[int, Objection]:
    """Return what speaks against the roles of a text, by the numbers of its blocks.

    `styles` are the shares of the styles that the text may have, `leanings` by how much likelier each
    block is an alternative text than a caption, as logarithms; `printed` whether the text comes out of print.
    What people write themselves keeps to no page's ways: of it little more than what the words of a line say
    is looked at.
    """
    look = look_at(roles, habits, clues, styles, leanings, printed=printed)
    found: dict[int, Objection] = {}
    for first in _OF_ROLES:
        _add(found, first(look))
    for rule in _OF_TYPED if look.style == "typed" else _OF_PAGES:
        _add(found, rule(look, found))
    return found


def _add(found: dict[int, Objection], raised: Raised) -> None:
    """Add to what was `found`: what is said first of a line counts, but what it is before what it is not."""
    for number, objection in raised:
        if number not in found or (objection.given and not found[number].given):
            found[number] = objection


# ------------------------------------------------------------------------------- the order

_First: TypeAlias = Callable[[Look], Raised]
_Rule: TypeAlias = Callable[[Look, Mapping[int, Objection]], Raised]

_OF_ROLES: tuple[_First, ...] = (
    # texts that are made of fields, letters, contacts
    of_records,
    of_drafts,
    labelled_lines,
    of_letters,
    of_columns,
    of_press,
    of_releases,
    of_scripts,
    of_conversations,
    of_posts,
    of_chats,
    of_threads,
    of_lives,
    of_portraits,
    of_statements,
    # a line's own words, a picture's, and who is named in neither
    captioned_in_marks,
    given_by_words,
    stand_for_pictures,
    no_names,
    above_captions,
    below_credits,
    touching_lines,
    pictures_words,
    below_alts,
    no_bylines,
    barred_by_words,
)

_SIGNED: tuple[_Rule, ...] = (
    of_reviewed,
    signed_as_headline,
    signed_in_marks,
    signed_above,
    dated_below,
    signed_for_both,
    credits_of_their_own,
    of_sections,
    of_makers,
    signed_teasers,
    of_places,
    of_signatures,
    signed_off,
    signed_sentence,
    signed_last,
    japanese_writers,
    posts_shown,
)
"""Who wrote it and when."""

_CREDITED: tuple[_Rule, ...] = (
    quotations,
    of_charts,
    credited_alike,
    credited_in_east_asia,
    tails_alike,
    names_beyond,
    credited_in_brackets,
    names_again,
    captions_by_place,
)
"""Captions and credits that their words and their likeness to others tell."""

_PICTURED: tuple[_Rule, ...] = (
    alts_alike,
    slides,
    pairs,
    parallel_lines,
    headed_sentences,
    about_houses,
    torn_captions,
    captions_below,
    agencies_above,
)
"""What is looked for in slide shows and beside credits, once all else is found."""

_OF_TYPED: tuple[_Rule, ...] = (
    of_mails,
    of_shown_letters,
    of_teasers_below,
    of_site,
    names_of_site,
    of_page_titles,
    of_slugs,
    of_mastheads,
    of_heads,
    of_clippings,
    captions_below_credits,
    titles_above_pictures,
    titles_above_credits,
    titles_of_drafts,
    said_again,
    decks_again,
    houses_again,
    of_openings,
    counted_lists,
    runs_of_items,
    long_items,
    of_series,
    headed_groups,
    *_SIGNED,
    presented_below,
    of_notices,
    headed_paragraphs,
    named_below_captions,
    named_below,
    days_below,
    *_CREDITED,
    headed_in_marks,
    listed_in_marks,
    beside_credits,
    captions_apart,
    *_PICTURED,
    captions_of_notes,
)
"""What people write themselves."""

_OF_PAGES: tuple[_Rule, ...] = (
    # what stands around an article that was sent
    of_mails,
    of_shown_letters,
    # what a site sets around an article
    of_mottoes,
    of_buttons,
    of_links,
    of_service,
    of_site,
    # which line is the headline, and what opens the article
    names_of_site,
    of_page_titles,
    genre_above,
    of_rated_titles,
    titles_above_signatures,
    titles_above_reporters,
    of_menus,
    of_headlines,
    of_slugs,
    of_mastheads,
    of_heads,
    missing_headline,
    of_clippings,
    captions_below_credits,
    titles_above_pictures,
    titles_above_credits,
    titles_of_drafts,
    said_again,
    decks_again,
    houses_again,
    of_openings,
    # lists and headings
    counted_lists,
    runs_of_items,
    headed_lists,
    unmarked_beside_lists,
    torn_lists,
    torn_fields,
    long_items,
    of_lists,
    of_series,
    headed_groups,
    *_SIGNED,
    said_often,
    of_notices,
    sentences_set_aside,
    sentences_alone,
    only_sentences,
    by_place,
    headed_paragraphs,
    signed_by_houses,
    named_below_captions,
    *_CREDITED,
    headed_in_marks,
    listed_in_marks,
    above_credits,
    beside_credits,
    captions_alike,
    captions_apart,
    # what was set aside and is the article's, or missing in it
    missing_above,
    named_again,
    of_its_own,
    named_below,
    days_below,
    presented_below,
    unsigned,
    *_PICTURED,
    captions_of_notes,
)
"""Pages, as they are copied, converted or extracted."""

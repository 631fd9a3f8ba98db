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

import functools
from collections.abc import Callable, Mapping
from typing import TypeAlias

from . import (
    authorship,
    boxes,
    buttons,
    captioning,
    clippings,
    copies,
    drafts,
    galleries,
    heads,
    letters,
    listing,
    live,
    mailing,
    makers,
    marked,
    no_bylines,
    occasions,
    opening,
    others,
    place,
    presenting,
    press,
    quotations,
    records,
    reviewed,
    series,
    service,
    signing,
    signing_off,
    site,
    tails,
    titling,
    touching,
    unsigned,
    whose_credits,
    words,
)
from .look import Look, Objection, Raised


def objections(look: Look) -> dict[int, Objection]:
    """Return what speaks against the roles of a text, by the numbers of its blocks.

    What people write themselves keeps to no page's ways: rules of pages alone are not asked of it.
    """
    found: dict[int, Objection] = {}
    for first in _OF_ROLES:
        _add(found, first(look))
    for rule in _RULES:
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


def _of_pages(rule: _Rule) -> _Rule:
    """Return `rule` for pages, as they are copied, converted or extracted.

    Of what people write themselves it says nothing.
    """

    @functools.wraps(rule)
    def asked(look: Look, found: Mapping[int, Objection]) -> Raised:
        return rule(look, found) if look.style != "typed" else iter(())

    return asked


_OF_ROLES: tuple[_First, ...] = (
    # texts that are made of fields, letters, contacts
    records.of_records,
    drafts.of_drafts,
    authorship.labelled_lines,
    letters.of_letters,
    letters.of_columns,
    press.of_press,
    press.of_releases,
    drafts.of_scripts,
    quotations.of_conversations,
    live.of_posts,
    mailing.of_chats,
    live.of_threads,
    others.of_lives,
    others.of_portraits,
    boxes.of_statements,
    listing.of_verse,
    place.of_briefs,
    place.of_notes,
    occasions.of_programmes,
    place.of_addresses,
    # a line's own words, a picture's, and who is named in neither
    marked.captioned_in_marks,
    words.given_by_words,
    galleries.stand_for_pictures,
    whose_credits.no_names,
    whose_credits.above_captions,
    touching.touching_lines,
    captioning.pictures_words,
    touching.below_alts,
    no_bylines.no_bylines,
    words.barred_by_words,
)

_RULES: tuple[_Rule, ...] = (
    # what stands around an article that was sent
    mailing.of_mails,
    letters.of_signed_letters,
    letters.of_shown_letters,
    # what a site sets around an article
    _of_pages(buttons.of_buttons),
    _of_pages(site.of_players),
    site.labelled_links,
    site.of_teasers,
    service.of_service,
    site.of_rows,
    site.of_first_buttons,
    site.of_last_buttons,
    # which line is the headline, and what opens the article
    copies.of_page_titles,
    _of_pages(reviewed.of_rated_titles),
    titling.titles_above_signatures,
    _of_pages(titling.titles_above_reporters),
    _of_pages(titling.of_menus),
    _of_pages(titling.of_headlines),
    drafts.of_slugs,
    heads.of_mastheads,
    heads.of_issuers,
    heads.titles_in_capitals,
    heads.decks_as_headlines,
    _of_pages(titling.missing_headline),
    clippings.of_clippings,
    titling.titles_above_pictures,
    titling.titles_above_credits,
    titling.titles_of_drafts,
    titling.titles_of_recipes,
    titling.days_below_kickers,
    copies.said_again,
    copies.houses_again,
    opening.of_openings,
    # lists and headings
    listing.counted_lists,
    listing.marked_alike,
    listing.torn_alike,
    listing.below_box_headings,
    listing.numbered_alike,
    listing.years_alike,
    listing.heads_of_items,
    _of_pages(listing.headed_lists),
    _of_pages(listing.unmarked_beside_lists),
    listing.torn_lists,
    _of_pages(boxes.torn_fields),
    listing.long_items,
    listing.sources_of_items,
    _of_pages(listing.of_lists),
    series.of_series,
    place.headed_groups,
    place.groups_alike,
    occasions.of_occasions,
    # who wrote it and when
    reviewed.of_reviewed,
    authorship.signed_as_headline,
    marked.signed_in_marks,
    authorship.signed_above,
    authorship.dated_below,
    makers.signed_for_both,
    whose_credits.credits_of_their_own,
    signing.of_sections,
    makers.of_makers,
    others.signed_teasers,
    makers.of_places,
    signing.what_they_are,
    signing.signed_below_deck,
    signing.signed_below,
    signing.sourced_below,
    signing.sourced_above,
    signing_off.signed_off,
    signing_off.signed_sentence,
    signing_off.signed_last,
    unsigned.japanese_writers,
    quotations.posts_shown,
    signing_off.missing_notice,
    signing_off.notices_above,
    signing_off.below_initials,
    place.sentences_set_aside,
    _of_pages(place.sentences_alone),
    _of_pages(place.only_sentences),
    _of_pages(place.by_place),
    place.headed_paragraphs,
    _of_pages(signing_off.signed_by_houses),
    no_bylines.named_below_captions,
    # captions and credits that their words and their likeness to others tell
    quotations.quotations,
    touching.of_charts,
    captioning.credited_alike,
    tails.credited_in_east_asia,
    tails.tails_alike,
    tails.names_beyond,
    captioning.credited_in_brackets,
    captioning.captions_by_place,
    marked.headed_in_marks,
    marked.listed_in_marks,
    touching.above_credits,
    touching.beside_credits,
    captioning.captions_alike,
    touching.captions_apart,
    # what was set aside and is the article's, or missing in it
    _of_pages(authorship.missing_above),
    _of_pages(authorship.named_again),
    _of_pages(boxes.of_its_own),
    others.named_below,
    others.days_below,
    presenting.presented_below,
    _of_pages(unsigned.unsigned),
    # what is looked for in slide shows and beside credits, once all else is found
    captioning.alts_alike,
    galleries.slides,
    galleries.pairs,
    touching.parallel_lines,
    touching.headed_sentences,
    whose_credits.about_houses,
    touching.torn_captions,
    whose_credits.agencies_above,
    titling.captions_of_notes,
    no_bylines.of_nobody,
)

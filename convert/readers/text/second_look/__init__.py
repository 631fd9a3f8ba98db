"""What speaks against the roles of a text, once all of them are chosen, see `objections`.

`objecting` asks all rules in their order, `look` is what a rule sees.  The rules stand by their subjects:

- the headline: `titling` (which line it is, menus), `heads` (papers, offices and decks beside it),
  `copies` (page titles, said again), `opening` (standfirst or first paragraph)
- who wrote it, and when: `authorship`, `signing` (lines that sign), `makers` (who did what), `signing_off`
  (at its end, with notices of rights), `unsigned` (where nobody signs); `presenting` (notes on them),
  `no_bylines` and `others` (who has not written it)
- pictures: `captioning` (captions and credits by their words and place), `touching` (by what touches),
  `galleries` (slide shows), `tails` (what several end with), `whose_credits`, `borders` (where one begins)
- the article's own: `listing` (and verse), `series` (of headings), `boxes`, `place` (headings, items and
  sentences by their place), `quotations`
- what is a site's: `buttons`, `service` (what it says to its readers), `site` (links, menus), `words` (one
  line's own words, of any role)
- texts of their own form: `records`, `mailing`, `press`, `drafts`, `letters`, `live` (posts), `reviewed`,
  `occasions` (what is on), `clippings` (print), `marked` (what tools leave)
"""

from .objecting import objections

__all__ = ["objections"]

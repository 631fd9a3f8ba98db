"""What words say: the grammars of credits, bylines, dates and notices, and the tables they are made of.

Nothing here knows of lines, of their neighbours or of roles.  Who adds a word adds it to a file of
``tables/``, in which the words of all languages stand.  Which room holds what, each above what it is made of:

- credits: `credit` says who is named; `find` where a credit stands (`borders`, `plates`), `weigh` how surely;
  `parties` parts the names (`phrases`, `asides`, `prose`), `label` reads what announces them.
- bylines: `byline`, and `signatures`, whether a line is one; `persons` and `told` read a part of it, `leads`
  the words before the names, `reporters` East Asia's; `jobs` knows what people are, `speakers` who is quoted.
- names: `names` tells a person by the name, `organisations` an agency and a house, `papers` a newspaper.
- dates: `dates` (`calendars`), and `datelines`, whether a line is one; `lives`, whose days no article has.
- whence a piece is and whose: `wires` at its opening, `origins` where it was first, `notice` whose it is and
  whether machines may read it (`reserving`, whether a line says so; `licensed`, what is so of its pictures).
- what stands around: a site's `furniture`, `mails`, a writer's `desk`, browsers' `sheets`, `works` reviewed.
- databases: `record` reads an export by its `fields` or as one of the `printouts`.
- `marks` of links and of emphasis; `tables` reads the words and makes patterns of them; `scripts`, patterns
  of scripts that few texts are written in.
"""

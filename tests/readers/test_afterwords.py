"""What a line around the text says of the licence under which an article stands."""

from __future__ import annotations

import pytest

import convert
from convert.model import Note
from convert.readers.text.afterwords import NO_LICENCE, names_only_helpers, parse_article_licence

from .looked import HEADLINE, RUNNING


@pytest.mark.parametrize(
    ("line", "licence", "spdx"),
    [
        ("This article is republished from Weir Studies under a Creative Commons license.", "license", ""),
        ("Republished with permission under a Creative Commons licence from Weir Studies.", "licence", ""),
        ("Este artículo se republica de El Faro bajo una licencia Creative Commons.", "licencia", ""),
        ("Cet article est republié à partir de Le Phare sous licence Creative Commons.", "licence", ""),
        ("Questo articolo è ripubblicato da Il Faro con licenza Creative Commons.", "licenza", ""),
        ("Dit artikel verscheen onder een Creative Commons-licentie (CC BY-SA 4.0).", "", "CC-BY-SA-4.0"),
        ("This story comes from Tideline and is shared under CC BY-ND 4.0.", "", "CC-BY-ND-4.0"),
        ("This is an open access article under the CC BY 4.0 licence.", "", "CC-BY-4.0"),
        ("Published in Tideline, no. 17, May 2019. Licence: CC BY-SA 4.0", "", "CC-BY-SA-4.0"),
        ("Publicado en El Faro, n.º 17. Licencia: CC BY-SA 4.0", "", "CC-BY-SA-4.0"),
        ("This article first appeared in Tideline under a CC BY-ND licence.", "CC BY-ND", ""),
        ("Except where otherwise noted, content on this site is licensed under CC BY 4.0.", "", "CC-BY-4.0"),
        ("Sofern nicht anders angegeben, steht der Text unter CC BY-SA 4.0.", "", "CC-BY-SA-4.0"),
        ("Este trabalho está licenciado sob CC BY 4.0.", "", "CC-BY-4.0"),
        ("Tämä teos on lisensoitu Creative Commons Nimeä 4.0 -lisenssillä.", "Nimeä", "CC-BY-4.0"),
        ("Ez a cikk a Creative Commons Nevezd meg! 4.0 licenc szerint használható.", "", "CC-BY-4.0"),
        ("本作品采用知识共享署名-非商业性使用 4.0 国际许可协议进行许可。", "署名", "CC-BY-NC-4.0"),
        (
            "이 기사는 크리에이티브 커먼즈 저작자표시 4.0 국제 라이선스에 따라 이용할 수 있습니다.",
            "",
            "CC-BY-4.0",
        ),
        ("https://creativecommons.org/licenses/by-nc/4.0/", "", "CC-BY-NC-4.0"),
    ],
)
def test_a_line_puts_the_article_under_a_licence(line: str, licence: str, spdx: str) -> None:
    article = convert.read("\n\n".join((HEADLINE, *RUNNING, line)).encode())

    assert licence in article.rights.licence.text
    assert article.rights.licence.spdx == spdx


@pytest.mark.parametrize(
    "line",
    [
        "The museum has shared its pictures under a Creative Commons licence.",
        "This article explains what a Creative Commons licence allows.",
        "This article first appeared in Tideline. All rights reserved.",
        "Unless otherwise noted, all photographs are by Ann Roe (CC BY 4.0).",
        "Unless otherwise noted, the ferry leaves at nine.",
        "The keeper asked what https://creativecommons.org/licenses/by-nc/4.0/ allows.",
    ],
)
def test_a_line_that_speaks_of_licences_puts_nothing_under_one(line: str) -> None:
    assert parse_article_licence(line) == NO_LICENCE


def test_a_longer_line_may_put_the_article_under_a_licence() -> None:
    line = (
        "This article is republished from Weir Studies, an independent paper that has told its readers of "
        "rivers, of their keepers and of nothing else for thirty years, under a Creative Commons license."
    )
    article = convert.read("\n\n".join((HEADLINE, *RUNNING, line)).encode())

    assert (article.origin, article.rights.licence.text) == ("Weir Studies", "Creative Commons license")
    assert isinstance(article.body[-1], Note)


@pytest.mark.parametrize(
    "line",
    [
        "Avec Léa Morin, 11 ans, nous avons goûté la soupe.",
        "Gezeigt wird »Regen«. Regie: Ada Merling. 90 Minuten, ab 12 Jahren. Es gibt Kuchen.",
    ],
)
def test_a_sentence_about_somebody_tells_of_no_helper(line: str) -> None:
    assert not names_only_helpers(line)

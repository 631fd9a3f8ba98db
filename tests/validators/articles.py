"""The articles that every validator sees.

EVERYTHING, both samples, one in each script that has faces of its own, one without a picture, one with
forty, one without headline and language; and the seed where it is, which lies outside the project.
"""

from __future__ import annotations

import convert
from convert.model import Article, Credit, Figure, Heading, Image, Paragraph, text

from ..conftest import SHARED
from ..everything import EVERYTHING, picture
from .tools import ROOT


def sample(name: str) -> Article:
    """Return the article that is read from a sample, with its pictures."""
    return convert.read(ROOT / "samples" / f"{name}.txt", warn=lambda _: None)


def _seed() -> dict[str, Article]:
    """Return the article the project began with; nothing where it is not: a test skips and says so."""
    files = sorted((SHARED / "seed").glob("*.txt"))
    return {"the seed": convert.read(files[0], warn=lambda _: None)} if files else {}


def _images(count: int) -> tuple[Image, ...]:
    return tuple(picture(f"{number}.png", f"#{number:02x}8040") for number in range(count))


_WORDS = (Paragraph(text("It took nine years.")),)
_MANY = tuple(Figure(image, f"Picture {image.name}", text("One of many")) for image in _images(40))

# Headline, sentence, what is to be seen, caption and credit.
_IN_OTHER_SCRIPTS = {
    "el": ("Το ποτάμι", "Ανέβηκε τη νύχτα.", "Ποτάμι", "Το ποτάμι την αυγή", "Φωτογραφία: Άννα Ρω"),
    "ru": ("Река", "Она поднялась ночью.", "Река", "Река на рассвете", "Фото: Анна Ро"),
    "zh-Hans": ("河水上涨", "河水在夜里涨了起来。", "河流", "黎明时的河流", "图：安娜·罗"),
    "zh-Hant": ("河水上漲", "河水在夜裡漲了起來。", "河流", "黎明時的河流", "圖：安娜·羅"),
    "ja": ("川の増水", "川は夜のうちに水かさを増した。", "川", "夜明けの川", "撮影：アンナ・ロー"),
    "ko": ("강물", "강물은 밤사이에 불어났다.", "강", "새벽의 강", "사진: 안나 로"),
    "ar": ("النهر", "ارتفع النهر في الليل.", "نهر", "النهر عند الفجر", "تصوير: آنا رو"),
    "he": ("הנהר", "הנהר עלה בלילה.", "נהר", "הנהר עם שחר", "צילום: אנה רו"),
    "hi": ("नदी", "नदी रात में चढ़ आई।", "नदी", "भोर में नदी", "फ़ोटो: ऐना रो"),
    "th": ("แม่น้ำ", "แม่น้ำขึ้นในตอนกลางคืน", "แม่น้ำ", "แม่น้ำยามรุ่งสาง", "ภาพ: แอนนา โร"),
}


def _in_another_script(language: str) -> Article:
    headline, sentence, alt, caption, credit = _IN_OTHER_SCRIPTS[language]
    figure = Figure(picture(), alt, text(caption), Credit(credit))
    return Article(
        headline=text(headline), body=(figure, Paragraph(text(sentence))), language=language, name="river"
    )


SCRIPTS = {language: _in_another_script(language) for language in _IN_OTHER_SCRIPTS}

ARTICLES = {
    "everything": EVERYTHING,
    "harbour-lights": sample("harbour-lights"),
    "tidal-mill": sample("tidal-mill"),
    **_seed(),
    **SCRIPTS,
    "no heading": Article(body=_WORDS, language="en", name="bridge"),
    "no headline": Article(
        body=(*_WORDS, Heading(1, text("How it began")), *_WORDS, Heading(3, text("And why")), *_WORDS),
        language="en",
        name="bridge",
    ),
    "no picture": Article(headline=text("A bridge opens"), body=_WORDS, language="en"),
    "no headline, no language": Article(body=(Heading(2, text("How it began")), *_WORDS), name="bridge"),
    "forty pictures": Article(headline=text("Forty"), body=_MANY, language="en"),
}

"""EVERYTHING: one article that fills every field of every node, each with a word of its own.

A new node or field goes in here first; then the contract test fails until every writer has it.
`PRINTED` are the words that every format must show, `HIDDEN` those that must never be shown.
"""

from __future__ import annotations

import io

from PIL import Image as Picture

from convert.model import (
    Article,
    Byline,
    Code,
    CodeBlock,
    Credit,
    Emphasis,
    Figure,
    Heading,
    Image,
    Licence,
    LineBreak,
    Link,
    List,
    Note,
    Paragraph,
    Person,
    PictureRights,
    Quote,
    Rights,
    Rule,
    SetAside,
    Span,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
    Wire,
    text,
)


def picture(name: str = "wordpicture.png", color: str = "#3a6ea5", size: tuple[int, int] = (96, 64)) -> Image:
    """Return a small plain picture, the same bytes each time."""
    stream = io.BytesIO()
    Picture.new("RGB", size, color).save(stream, "PNG")
    rights = PictureRights(
        creators=("filecreator",),
        credit_line="filecredit",
        copyright_notice="filecopyright",
        source="filesource",
        usage_terms="fileterms",
        web_statement="https://example.com/filestatement",
        licensor_url="https://example.com/filelicensor",
        instructions="fileinstructions",
        alt_text="filealt",
        extended_description="fileextended",
        description="filedescription",
        digital_source_type="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
        data_mining="http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED",
    )
    return Image(name, "image/png", *size, stream.getvalue(), rights)


EVERYTHING = Article(
    kicker="wordkicker",
    headline=(Text("wordheadline "), Emphasis(text("wordheadlinestress"))),
    standfirst=text("wordstandfirst"),
    bylines=(
        Byline(
            "By wordbylinetext",
            people=(
                Person("wordperson", role="wordrole", place="wordplace", organisation="wordorganisation"),
            ),
        ),
    ),
    datelines=("wordcity, 12 March 2024", "Updated worddateline"),
    wire=Wire(
        "Wordreporter Surname/WORDTOWN, 12 wordmonth (Wordwire)",
        "WORDTOWN",
        "Wordwire",
        "12 wordmonth",
        people=(Person("Wordreporter Surname"),),
    ),
    published="2024-03-12T09:30:00+01:00",
    modified="2024-03-13T08:00:00+01:00",
    publisher="wordpublisher",
    origin="wordorigin",
    source="https://example.com/wordsource",
    language="en-GB",
    section="wordsection",
    body=(
        Figure(
            image=picture(),
            alt="wordalt",
            caption=(Text("wordcaption "), Emphasis(text("wordcaptionstress"))),
            credit=Credit(
                "Photo: Wordcreator Surname/Wordagency",
                creators=("Wordcreator Surname",),
                agencies=("Wordagency",),
                label="Photo",
                certainty="likely",
            ),
        ),
        Paragraph(
            (
                Text("Wordreporter Surname/WORDTOWN, 12 wordmonth (Wordwire) - wordtext "),
                Emphasis(text("wordemphasis")),
                Text(" "),
                Strong(text("wordstrong")),
                Text(" "),
                Link(text("wordlink"), url="https://example.com/wordurl"),
                Text(" "),
                Code("wordcode()"),
                Text(" x"),
                Superscript(text("wordsuper")),
                Text(" y"),
                Subscript(text("wordsub")),
                Text(" "),
                Span(text("motétranger"), language="fr"),
                LineBreak(),
                Text("wordafterbreak"),
            )
        ),
        Heading(1, text("wordheadingone")),
        Heading(2, text("wordheadingtwo")),
        Heading(3, text("wordheadingthree")),
        Figure(
            alt="wordbarealt",
            caption=text("wordbarecaption"),
            credit=Credit("© Wordbarecreator/Wordbareagency"),
        ),
        Quote(
            (Paragraph(text("wordquote")), Paragraph(text("wordquotemore"))),
            attribution=text("wordattribution"),
        ),
        List(((Paragraph(text("wordbullet")),), (Paragraph(text("wordbullettwo")),))),
        List(
            (
                (Paragraph(text("wordseventh")), List(((Paragraph(text("wordnested")),),))),
                (Paragraph(text("wordeighth")),),
            ),
            ordered=True,
            start=7,
        ),
        Table(
            rows=(
                (text("wordcellone"), text("wordcelltwo")),
                (text("wordcellthree"), (Strong(text("wordcellfour")),)),
            ),
            header=((text("wordheadone"), text("wordheadtwo")),),
            caption=text("wordtablecaption"),
            credit=Credit("Source: wordtablecredit", agencies=("wordtablecredit",), label="Source"),
        ),
        Figure(
            image=picture("worddecor.png", "#c08040"),
            caption=text("worddecorcaption"),
            credit=Credit("Drawing: Worddecorcreator", creators=("Worddecorcreator",), label="Drawing"),
            decorative=True,
        ),
        Rule(),
        CodeBlock("wordcodeblock = 1\n    wordindented = 2", language="python"),
        Note("correction", (Paragraph(text("wordcorrection")),)),
        Note("editor", (Paragraph(text("wordeditor")),)),
        Note(
            "contributor",
            (Paragraph(text("wordcontributor: Wordhelper Surname")),),
            people=(Person("Wordhelper Surname", role="translator"),),
        ),
        Note("disclosure", (Paragraph(text("worddisclosure")),)),
    ),
    rights=Rights(
        notice="Copyright wordholder Limited 2024. All rights reserved.",
        holder="wordholder Limited",
        year="2024",
        licence=Licence(
            text="wordlicence", url="https://creativecommons.org/licenses/by/4.0/", spdx="CC-BY-4.0"
        ),
        tdm_reservation="1",
        tdm_policy="https://example.com/wordpolicy",
    ),
    set_aside=(SetAside("wordchrome", reason="wordreason", line=41, position=3),),
    name="wordname",
)

PRINTED = """
wordkicker wordheadline wordheadlinestress wordstandfirst wordbylinetext wordcity worddateline
wordcaption wordcaptionstress Wordcreator Wordagency
wordtext wordemphasis wordstrong wordlink wordcode() wordsuper wordsub motétranger wordafterbreak
wordheadingone wordheadingtwo wordheadingthree wordbarealt wordbarecaption Wordbarecreator/Wordbareagency
wordquote wordquotemore wordattribution wordbullet wordbullettwo wordseventh wordnested wordeighth
worddecorcaption Worddecorcreator
wordcellone wordcelltwo wordcellthree wordcellfour wordheadone wordheadtwo wordtablecaption wordtablecredit
wordcodeblock wordindented wordcorrection wordeditor wordcontributor worddisclosure
wordholder wordlicence wordsource
""".split()

HIDDEN = ("wordchrome", "wordreason", "wordname")

"""Encodings from before Unicode: guessed right on short texts, and on chardet's public test set."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from convert.errors import InputError
from convert.media import Source
from convert.readers.text.decode import decode

SHORT = {
    "en": "The mayor’s bridge – “the longest of them all” – cost £5m.",
    "de": "Über die Brücke führen zwei Straßen, sagt der Bürgermeister, größer als jede andere.",
    "fr": "Le pont a été ouvert à l’été dernier, près du château, où l’on s’étonne déjà.",
    "es": "El año pasado se abrió el puente más largo; ¿quién lo cruzó? «Un niño», dijo el señor Núñez.",
    "pt": "A ponte não é só do coração da região: são três séculos de história e de ações.",
    "sv": "Bron över ån är lång och röd, säger borgmästaren på ön, och den är öppen för båtar på våren.",
    "pl": "Most przez rzekę był budowany dziewięć lat, a dziś wreszcie można przejść na drugą stronę źródła.",
    "cs": "Most přes řeku stavěli devět let a dnes ho konečně otevřeli, řekl starosta města. Žádný spěch.",
    "ru": "Мост через реку строили девять лет, и вот он открыт.",
    "uk": "Міст через річку будували дев’ять років, і ось він відкритий для всіх.",
    "el": "Η γέφυρα πάνω από το ποτάμι χτιζόταν εννέα χρόνια και σήμερα άνοιξε.",
    "tr": "Nehrin üzerindeki köprü dokuz yılda yapıldı ve bugün açıldı, dedi şehrin başkanı.",
    "ja": "川にかかる橋は九年かけて建てられ、今日ついに開通した。",
    "ko": "강을 가로지르는 다리는 구 년 동안 지어졌고 오늘 마침내 열렸다.",
    "zh": "这座跨越河流的大桥建了九年，今天终于通车了。",
}
ENCODINGS = {
    "en": ["cp1252", "mac_roman"],
    "de": ["cp1252", "iso8859-1", "mac_roman", "cp850"],
    "fr": ["cp1252", "mac_roman"],
    "es": ["cp1252", "iso8859-1"],
    "pt": ["cp1252"],
    "sv": ["cp1252", "iso8859-1"],
    "pl": ["cp1250", "iso8859-2"],
    "cs": ["cp1250", "iso8859-2"],
    "ru": ["cp1251", "koi8-r", "iso8859-5"],
    "uk": ["cp1251"],
    "el": ["cp1253", "iso8859-7"],
    "tr": ["cp1254"],
    "ja": ["shift_jis", "euc_jp"],
    "ko": ["euc_kr"],
    "zh": ["gb18030", "big5"],
}


@pytest.mark.parametrize(
    ("language", "encoding"), [(language, name) for language, names in ENCODINGS.items() for name in names]
)
def test_a_sentence_is_enough(language: str, encoding: str) -> None:
    data = SHORT[language].encode(encoding, "ignore")
    warnings: list[str] = []

    text = decode(Source(data, "a.txt"), warnings.append)

    assert text == data.decode(encoding)
    assert "which is a guess" in warnings[0]


def test_a_short_french_text_of_a_mac_is_not_taken_for_arabic() -> None:
    words = (
        "Le maire avait traversé le pont ce matin-là et n'avait rien vu.\n\n"
        "Il l'a redit à l'été : « personne, même après la fête »… dit-il, ému. Photo : Zoé Léger"
    )

    assert decode(Source(words.encode("mac_roman"), "a.txt"), lambda _: None) == words


@pytest.mark.parametrize("words", ["naïve", "£5 and €6", "it’s fine", "© 2024 Quayside", "“yes” …"])
def test_a_word_or_two_beyond_ascii_is_windows_1252(words: str) -> None:
    assert decode(Source(words.encode("cp1252"), "a.txt"), lambda _: None) == words


# chardet's test files come with the source distribution of its version 5.2.0 only:
#     pip download --no-binary :all: --no-deps --dest tests/corpora chardet==5.2.0
CORPUS = Path(__file__).resolve().parents[1] / "corpora" / "chardet-5.2.0.tar.gz"
LANGUAGES = set(
    "arabic bulgarian croatian czech greek hebrew hungarian polish romanian russian slovak slovene"
    " turkish".split()
)


def _files() -> Iterator[tuple[str, str, bytes]]:
    """Yield the name of the encoding, the name of the file and the bytes of each of the test files."""
    with tarfile.open(CORPUS) as archive:
        for member in archive:
            parts = Path(member.name).parts
            file = archive.extractfile(member)
            if len(parts) == 4 and parts[1] == "tests" and file:
                encoding, _, language = parts[2].rpartition("-")
                yield encoding if language in LANGUAGES else parts[2], "/".join(parts[2:]), file.read()


def _truth(data: bytes, encoding: str) -> str | None:
    """Return the text of a test file with our line ends, None where Python cannot decode it."""
    name = {"MacCyrillic": "mac_cyrillic", "MacRoman": "mac_roman"}.get(encoding, encoding)
    try:
        text = data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None
    ends = ("\r\r\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029")
    for end in ends:
        text = text.replace(end, "\n")
    return text.removeprefix("\ufeff")


def _ours(data: bytes, name: str) -> str:
    try:
        return decode(Source(data, name), lambda _: None)
    except InputError as error:
        return str(error)


@pytest.mark.slow
def test_chardet_s_own_files_are_read_exactly() -> None:
    if not CORPUS.exists():
        pytest.skip(f"chardet's test files ({CORPUS.name}) are not in {CORPUS.parent}")
    truths = [(name, data, _truth(data, encoding)) for encoding, name, data in _files()]
    decodable = [(name, data, truth) for name, data, truth in truths if truth is not None]

    wrong = [name for name, data, truth in decodable if _ours(data, name) != truth]

    assert len(decodable) >= 424
    assert len(decodable) - len(wrong) >= 415, wrong

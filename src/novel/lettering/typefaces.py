"""The typeface of a line: its style from the book, its faces, its letters checked."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import replace

from novel.book.book import Book
from novel.book.page import Line, Warp
from novel.book.style import Crossbar, Style
from novel.book.words import Words, plain
from novel.colour import Cmyk, Colour, Rgb
from novel.diagnostics import Report, did_you_mean
from novel.lettering.atoms import Typeface
from novel.lettering.conventions import shapes_of_i
from novel.lettering.faces import Face, Faces
from novel.source import Span

_BOTH = frozenset(("barred", "bare"))
_NEEDED: Mapping[Crossbar, frozenset[str]] = {
    "always": frozenset(("barred",)),
    "never": frozenset(("bare",)),
    "pronoun": _BOTH,
}
_AS_IT_IS = Warp()
_UNDRAWN = "\n\u200b\u200c\u200d"  # characters that need no outline
MARK = Colour(Cmyk(0, 0.9, 0.9, 0), Rgb(0.85, 0.17, 0.12))  # what is not ready, in drafts


class Typefaces:
    """Finds the typeface of every line of a book, and says once what is missing."""

    def __init__(self, book: Book, faces: Faces, report: Report) -> None:
        self._book = book
        self._faces = faces
        self._report = report
        self._bars: dict[str, frozenset[str]] = {}
        self._lacking: dict[tuple[str, str], bool] = {}

    @property
    def faces(self) -> Faces:
        """The faces of the book's fonts."""
        return self._faces

    def of_line(self, line: Line, *, own: bool = False) -> Typeface | None:
        """The typeface of a line; None (and an error) where the book names a face it has not.

        `own` messages are those of the phone's owner.
        """
        style = _warped(self._style(line, own=own), line)
        if line.size is not None:
            style = replace(style, size=line.size, smallest=line.size)
        if line.state in ("stale", "missing"):
            style = replace(style, outline_ink=MARK, dash=(3.0, 2.0))
        return self.of_style(style, line.language)

    def of_style(self, style: Style, language: str) -> Typeface | None:
        """The typeface of a style in a language."""
        regular, emphasis = self._face(style.face), self._face(style.emphasis)
        if regular is None or emphasis is None:
            return None
        bars = self._crossbar(style, (regular, emphasis), language)
        return Typeface(regular, emphasis, style, language, bars)

    def named(self, name: str, language: str) -> Typeface | None:
        """The typeface of one of the book's styles."""
        return self.of_style(self._book.styles[name], language)

    def check_letters(self, words: Words, typeface: Typeface, span: Span | None) -> bool:
        """Every letter of a text has an outline in its face; what lacks is reported by letter."""
        if self._turns(words, span):
            return False
        complete = True
        for stretch in words:
            face = typeface.face(stretch)
            lacking = sorted(
                {c for c in {*typeface.drawn(stretch.text).drawn} if not self._has(face, c)}
            )
            if lacking:
                complete = False
                letters = ", ".join(map(_named, lacking))
                self._report.error(
                    "F601",
                    f"the face '{face.name}' has no letter {letters}",
                    span,
                    help="choose another face for this style in script/book.yaml, "
                    "or write the text without the letter; 'novel fonts' shows what each face has",
                )
        return complete

    def _turns(self, words: Words, span: Span | None) -> bool:
        """Words that run from right to left: said, for they would be set the wrong way round."""
        text = plain(words)
        found = [c for c in text if unicodedata.bidirectional(c) in ("R", "AL")]
        if found:
            script = unicodedata.name(found[0], "").split()[0].title()
            self._report.error(
                "F605",
                f"there are words here that run from right to left ({script})",
                span,
                help="lettering runs from left to right: write these words in Latin or Cyrillic "
                "letters, or have them drawn into the artwork",
            )
        return bool(found)

    def _style(self, line: Line, *, own: bool) -> Style:
        styles: Mapping[str, Style] = self._book.styles
        if own and line.style is None:
            return styles["own-message"]
        if line.style is not None:
            return styles[line.style]
        if line.kind != "speech":
            return styles[line.kind]
        member = self._book.cast.get(line.speaker or "")
        if member is None or member.style is None:
            return styles[line.voice]
        theirs = styles[member.style]
        if line.voice in ("speech", "off-panel"):
            return theirs
        return _in_the_manner_of(theirs, styles[line.voice], styles["speech"])

    def _face(self, name: str) -> Face | None:
        face = self._faces.find(name)
        if face is None:
            self._report.error(
                "F602",
                f"there is no face '{name}' in fonts/",
                self._book.named_faces.get(name, self._book.span),
                help=did_you_mean(name, self._faces.names)
                or "put the font file into fonts/, with its licence",
            )
        return face

    def _crossbar(self, style: Style, faces: tuple[Face, Face], language: str) -> Crossbar:
        """Which I has bars; a rule that the book asks for and a face cannot follow is said."""
        english = language.split("-", maxsplit=1)[0] == "en"  # others write every I alike
        if not english or not style.capitals:
            return "always"
        if style.crossbar is not None:
            for face in faces:
                self._check_crossbar(style.crossbar, face)
        both = all(self._shapes(face) == _BOTH for face in faces)
        return style.crossbar or "pronoun" if both else "always"

    def _check_crossbar(self, rule: Crossbar, face: Face) -> None:
        shapes = self._shapes(face)
        if _NEEDED[rule] <= shapes:
            return
        only = "with" if "barred" in shapes else "without"
        self._report.warning(
            "F606",
            f"the face '{face.name}' draws every I {only} bars: 'crossbar: {rule}' changes nothing",
            self._book.named_crossbars.get(rule, self._book.span),
            help="name a face that draws an I without bars in the place of its small i, "
            "or take 'crossbar' out",
        )

    def _shapes(self, face: Face) -> frozenset[str]:
        if face.path not in self._bars:
            self._bars[face.path] = shapes_of_i(face)
        return self._bars[face.path]

    def _has(self, face: Face, char: str) -> bool:
        key = (face.path, char)
        if key not in self._lacking:
            self._lacking[key] = char in _UNDRAWN or face.has(char)
        return self._lacking[key]


def _named(char: str) -> str:
    """A character as a message names it: one that cannot be seen by its number alone."""
    number = f"U+{ord(char):04X}"
    seen = char.isprintable() and not unicodedata.combining(char)
    return f"'{char}' ({number})" if seen else number


def _in_the_manner_of(own: Style, voice: Style, plain: Style) -> Style:
    """A voice as a speaker with a style of their own has it: shape of the voice, own colours.

    What the speaker's style changes in letters and colours is changed in the voice too, unless
    the voice has something of its own there.
    """
    letters = {plain.face: own.face, plain.emphasis: own.emphasis}
    return replace(
        voice,
        face=letters.get(voice.face, voice.face),
        emphasis=letters.get(voice.emphasis, voice.emphasis),
        capitals=own.capitals if voice.capitals == plain.capitals else voice.capitals,
        ink=own.ink if voice.ink == plain.ink else voice.ink,
        fill=own.fill if voice.fill == plain.fill else voice.fill,
        outline_ink=own.outline_ink
        if voice.outline_ink == plain.outline_ink
        else voice.outline_ink,
    )


def _warped(style: Style, line: Line) -> Style:
    """The style with what the line itself says of a drawn sound; on a path it is not turned."""
    warp = line.warp
    if warp == _AS_IT_IS:
        return style
    turn = 0.0 if warp.path and warp.turn is None else warp.turn
    return replace(
        style,
        turn=style.turn if turn is None else turn,
        arc=style.arc if warp.arc is None else warp.arc,
        shear=style.shear if warp.shear is None else warp.shear,
        grow=style.grow if warp.grow is None else warp.grow,
        wobble=style.wobble if warp.wobble is None else warp.wobble,
        clip=style.clip if warp.clip is None else warp.clip,
    )

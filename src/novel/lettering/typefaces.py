"""The typeface of a line: its style from the book, its faces, its letters checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from novel.book.book import Book
from novel.book.page import Line
from novel.book.style import Style
from novel.book.words import Words
from novel.colour import Cmyk, Colour, Rgb
from novel.diagnostics import Report, did_you_mean
from novel.lettering.atoms import Typeface
from novel.lettering.faces import Face, Faces
from novel.source import Span

MARK = Colour(Cmyk(0, 0.9, 0.9, 0), Rgb(0.85, 0.17, 0.12))  # what is not ready, in drafts


class Typefaces:
    """Finds the typeface of every line of a book, and says once what is missing."""

    def __init__(self, book: Book, faces: Faces, report: Report) -> None:
        self._book = book
        self._faces = faces
        self._report = report
        self._lacking: dict[tuple[str, str], bool] = {}

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
        return Typeface(regular, emphasis, style, language)

    def named(self, name: str, language: str) -> Typeface | None:
        """The typeface of one of the book's styles."""
        return self.of_style(self._book.styles[name], language)

    def check_letters(self, words: Words, typeface: Typeface, span: Span | None) -> bool:
        """Every letter of a text has an outline in its face; what lacks is reported by letter."""
        complete = True
        for stretch in words:
            face = typeface.face(stretch)
            lacking = sorted(
                {c for c in typeface.drawn(stretch.text).drawn if not self._has(face, c)}
            )
            if lacking:
                complete = False
                letters = ", ".join(f"'{char}' (U+{ord(char):04X})" for char in lacking)
                self._report.error(
                    "F601",
                    f"the face '{face.name}' has no letter {letters}",
                    span,
                    help="choose another face for this style in script/book.yaml, "
                    "or write the text without the letter; 'novel fonts' shows what each face has",
                )
        return complete

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

    def _has(self, face: Face, char: str) -> bool:
        key = (face.path, char)
        if key not in self._lacking:
            self._lacking[key] = char == "\n" or face.has(char)
        return self._lacking[key]


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

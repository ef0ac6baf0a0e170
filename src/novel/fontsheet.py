"""`novel fonts`: what each face in fonts/ can set, and whether it may."""

from __future__ import annotations

from collections.abc import Iterator

from novel.book.book import LETTERED
from novel.lettering.faces import Face, Faces
from novel.lettering.languages import alphabet
from novel.shelf import Shelf


def font_table(shelf: Shelf) -> str:
    """A paragraph for each face: its file, rights, languages it covers and what it lacks."""
    files = [p for p in shelf.names("fonts") if p.lower().endswith((".ttf", ".otf"))]
    faces = Faces({path: shelf.read(path) for path in files})
    lines: list[str] = []
    for face in faces:
        lines += [f"{face.name}", *_about(face), ""]
    lines += [f"{path}: not a font that can be used (F603)" for path in faces.broken]
    return "\n".join(lines).rstrip() + "\n"


def _about(face: Face) -> Iterator[str]:
    yield f"  file         {face.path}"
    yield f"  embedding    {face.embedding}"
    whole = [tag for tag in LETTERED if not _lacking(face, tag)]
    yield f"  languages    {' '.join(whole) or 'none of those known'}"
    for tag in LETTERED:
        lacking = _lacking(face, tag)
        if lacking and len(lacking) <= 8:
            yield f"  lacks in {tag}  {' '.join(lacking)}"
    forms = [f"{tag} ({' '.join(letters)})" for tag, letters in _own_forms(face) if letters]
    yield f"  own forms    {'; '.join(forms) or 'none'}"


def _lacking(face: Face, language: str) -> list[str]:
    return [char for char in alphabet(language) if not face.has(char)]


def _own_forms(face: Face) -> Iterator[tuple[str, list[str]]]:
    """Languages whose letters the face draws differently from its default."""
    for language in LETTERED:
        letters = [c for c in alphabet(language) if face.has(c) and face.differs(c, language)]
        yield language, letters

"""Output intents: for which press, by which profile (ISO 32000-1, 14.11.5)."""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Object, Stream

from novel.preflight.content.objects import array, content, entry, identity, name, text, whole
from novel.preflight.document import Document
from novel.preflight.finding import Fault

_CLASSES = {b"prtr": "a printer", b"mntr": "a screen", b"scnr": "a scanner", b"spac": "a space"}
_CHANNELS = {b"GRAY": 1, b"RGB ": 3, b"CMYK": 4, b"Lab ": 3}


def intents(document: Document, kind: str) -> list[Object]:
    """The output intents of a kind: GTS_PDFX or GTS_PDFA1."""
    return intents_of(document.root, kind)


def intents_of(root: Object, kind: str) -> list[Object]:
    """The same of a file by its catalogue."""
    found = array(root, "/OutputIntents")
    return [i for i in found if isinstance(i, Object) and name(entry(i, "/S")) == kind]


def no_press_intent(document: Document) -> Iterator[Fault]:
    """Nothing says for which press the file is."""
    count = len(intents(document, "GTS_PDFX"))
    if count != 1:
        yield Fault(
            message="the file does not say for which press it is"
            if not count
            else f"the file names {count} presses"
        )


def no_archive_intent(document: Document) -> Iterator[Fault]:
    """Nothing says what the colours mean to those who keep the file."""
    if not intents(document, "GTS_PDFA1"):
        yield Fault(message="the file does not say what its colours mean")


def unnamed_condition(document: Document) -> Iterator[Fault]:
    """The intent lacks the name of its printing condition, or names another than the book."""
    wanted = document.limits.condition
    for intent in intents(document, "GTS_PDFX"):
        found = text(entry(intent, "/OutputConditionIdentifier"))
        if not found:
            yield Fault(message="the output intent does not name its printing condition")
        elif wanted and found != wanted:
            yield Fault(
                message=f"the output intent is for '{found}', the book for '{wanted}'",
                setting="condition",
            )


def no_press_profile(document: Document) -> Iterator[Fault]:
    """The intent for the press comes without its profile."""
    for intent in intents(document, "GTS_PDFX"):
        registered = text(entry(intent, "/RegistryName")).rstrip("/").endswith("color.org")
        lacks = not isinstance(entry(intent, "/DestOutputProfile"), Stream)
        if lacks and not (registered and document.meant_for("PDF/X-1a:2003")):
            yield Fault(message="the output intent has no profile")


def wrong_press_profile(document: Document) -> Iterator[Fault]:
    """The profile of the intent is none of a press with four inks."""
    for intent in intents(document, "GTS_PDFX"):
        head = _head(intent)
        if head is None:
            continue
        kind, space = head[12:16], head[16:20]
        if kind != b"prtr":
            said = _CLASSES.get(kind, "nothing known")
            yield Fault(message=f"the profile of the output intent is that of {said}, not a press")
        elif space != b"CMYK":
            yield Fault(message="the profile of the output intent is not one of four inks")


def unsound_profile(document: Document) -> Iterator[Fault]:
    """Profiles that are damaged, or that the file describes wrongly."""
    told: set[tuple[int, int] | None] = set()
    for intent in array(document.root, "/OutputIntents"):
        profile = entry(intent, "/DestOutputProfile")
        if not isinstance(profile, Stream) or identity(profile) in told:
            continue
        told.add(identity(profile))
        head = _head(intent)
        if head is None:
            yield Fault(message="the profile of an output intent is damaged")
        elif _CHANNELS.get(head[16:20]) != whole(profile, "/N", 0):
            yield Fault(
                message=f"the profile of an output intent is said to have "
                f"{whole(profile, '/N', 0)} channels and has another number"
            )


def _head(intent: object) -> bytes | None:
    """The profile's header (ICC.1, 7.2); None where there is no profile, or a broken one."""
    profile = entry(intent, "/DestOutputProfile")
    raw = content(profile) if isinstance(profile, Stream) else None
    if raw is None or len(raw) < 132 or raw[36:40] != b"acsp":
        return None
    return raw[:128] if int.from_bytes(raw[:4], "big") <= len(raw) else None


def several_profiles(document: Document) -> Iterator[Fault]:
    """Intents with profiles of their own each (ISO 19005-2, 6.2.3 asks for one and the same)."""
    found = {
        identity(entry(intent, "/DestOutputProfile"))
        for intent in array(document.root, "/OutputIntents")
        if isinstance(entry(intent, "/DestOutputProfile"), Stream)
    }
    if len(found) > 1:
        yield Fault(message="the output intents have different profiles")

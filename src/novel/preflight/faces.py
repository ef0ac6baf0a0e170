"""Font files that cannot be used, or must not be embedded."""

from __future__ import annotations

from novel.diagnostics import Report
from novel.lettering.faces import Faces


def inspect_faces(faces: Faces, report: Report) -> None:
    """Report the files of fonts/ that no PDF can be lettered with."""
    for path in faces.broken:
        report.error(
            "F603",
            f"{path} is not a font that can be used",
            help="fetch it again from its makers, or take it out of fonts/",
        )
    for face in faces:
        if face.embedding == "forbidden":
            report.error(
                "F604",
                f"{face.path}: its makers forbid embedding it in documents",
                help="use a face with an open licence, or ask its makers for another file",
            )

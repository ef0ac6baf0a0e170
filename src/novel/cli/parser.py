"""The words of every command: its options, and what is said of them by --help."""

from __future__ import annotations

import argparse
from pathlib import Path

from novel import __version__
from novel.cli.shared import PRODUCTS


def command_line() -> argparse.ArgumentParser:
    """What reads the words of a command line."""
    parser = argparse.ArgumentParser(
        prog="novel",
        description="Make the PDFs of a graphic novel from its script, artwork and fonts.",
        epilog="examples:\n"
        "  novel build                       every language, print and web\n"
        "  novel build --lang bg --for web   one file\n"
        "  novel check                       what is wrong, without building\n"
        "  novel preflight book.pdf          what a print shop would find in a PDF\n"
        "  novel explain S105                what a code means and what to do\n",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"novel {__version__}")
    parser.add_argument(
        "--book", type=Path, default=None, metavar="FOLDER",
        help="the book's folder (default: this one, or the nearest above with script/book.yaml)",
    )  # fmt: skip
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    _add_build(commands)
    _add_watch(commands)
    _add_check(commands)
    _add_preflight(commands)
    _add_press(commands)
    _add_others(commands)
    _add_cache(commands)
    return parser


def _add_build(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    build = commands.add_parser(
        "build",
        help="make the PDFs",
        description="Make the PDFs into build/, named after book, language and edition.",
        epilog="examples:\n"
        "  novel build --lang bg                 build/disrupt-bg-print.pdf and …-web.pdf\n"
        "  novel build --for web --pages 3-7     some pages, into a file of their own\n"
        "  novel build --draft                   unfinished pages too, with placeholders\n"
        "  novel build --dump-sheet p03          what stands on a page, as text\n",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_scope(build)
    build.add_argument(
        "--for", dest="purpose", choices=tuple(PRODUCTS), default="all",
        help="the print shop's file, the web file, or both (default); a small one for mail; the "
        "cover as one sheet, a proof with guides and numbers, changes since the last proof, a "
        "booklet to print at home",
    )  # fmt: skip
    build.add_argument(
        "--since", type=Path, default=None, metavar="OLD.pdf",
        help="with --for changes: compare with this proof or web file, not with the last proof",
    )  # fmt: skip
    build.add_argument(
        "--pages", default="", metavar="3-7",
        help="only these: printed numbers, ranges, or names (p03), with commas between",
    )  # fmt: skip
    build.add_argument(
        "--explain", action="store_true", help="say why each page and picture is made anew"
    )
    build.add_argument(
        "--dump-sheet", default="", metavar="PAGE", help="print the display list of a page; no PDF"
    )


def _add_watch(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    watch = commands.add_parser(
        "watch",
        help="make the PDFs, and again whenever something is saved",
        description="Make the PDFs as `novel build` does, then wait, and make them again as "
        "soon as a script, an artwork, a font or a profile is saved. Ctrl-C ends it.",
        epilog="examples:\n"
        "  novel watch --lang bg --for web       the file that you have open in a viewer\n",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_scope(watch)
    kinds = [kind for kind in PRODUCTS if kind != "changes"]
    watch.add_argument(
        "--for", dest="purpose", choices=kinds, default="all", help="which files, as for `build`"
    )


def _add_check(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    check = commands.add_parser(
        "check",
        help="say what is wrong with the book, without building",
        description="Read, letter and inspect the book as for print, and say all that is wrong.",
    )
    _add_scope(check)
    check.add_argument(
        "--publish", action="store_true",
        help="also what a published book needs: a whole imprint, an ISBN, a right emblem",
    )  # fmt: skip


def _add_scope(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--lang", default="all", metavar="bg", help="a language of the book, or all (default)"
    )
    parser.add_argument(
        "--draft", action="store_true", help="unfinished pages too: what is missing only warns"
    )
    parser.add_argument("--strict", action="store_true", help="warnings stop the edition too")
    parser.add_argument(
        "-j", "--jobs", type=_jobs, default=None, metavar="N",
        help="how many artworks and pages are worked on at once (default: as many as processors)",
    )  # fmt: skip
    parser.add_argument(
        "--format", choices=("text", "json", "github"), default="text", help="how problems are told"
    )


def _jobs(word: str) -> int:
    if not (word.isascii() and word.isdecimal() and int(word) > 0):
        msg = f"'{word}' is no number of jobs; give 1 or more, or leave it out"
        raise argparse.ArgumentTypeError(msg)
    return int(word)


def _add_preflight(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    preflight = commands.add_parser(
        "preflight",
        help="inspect a finished PDF, ours or any other",
        description="Inspect a PDF for the standards it claims, or for those that are named, by "
        "the limits of this book (outside of a book, by what most printers ask).",
        epilog="examples:\n"
        "  novel preflight build/disrupt-bg-print.pdf\n"
        "  novel preflight cover.pdf --standard PDF/X-1a:2003,house\n"
        "  novel preflight book.pdf --report preflight.pdf    a page to send along\n",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    preflight.add_argument("file", type=Path, metavar="FILE.pdf")
    preflight.add_argument(
        "--standard", default="", metavar="PDF/X-4",
        help="PDF/X-4, PDF/X-1a:2003, PDF/A-2a, PDF/UA-1, house (the press), web; several with "
        "commas between",
    )  # fmt: skip
    preflight.add_argument(
        "--binding", choices=("none", "saddle", "sewn", "perfect"), default=None,
        help="how the file will be bound, if not as the book says: its pages have to suit that",
    )  # fmt: skip
    preflight.add_argument(
        "--format", choices=("text", "json"), default="text", help="how findings are told"
    )
    preflight.add_argument(
        "--report", type=Path, default=None, metavar="OUT.pdf", help="write a one-page report too"
    )


def _add_press(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    commands.add_parser(
        "plates",
        help="what differs between the plates of the languages, page by page",
        description="Compare the print files of all languages as they were last built: which "
        "plates serve several languages, and where the others differ (pictures go to build/).",
    )
    plan = commands.add_parser(
        "signatures",
        help="which pages are folded from which sheets: a plan for the printer",
        description="Print the plan of a book's signatures, for its printer to confirm.",
    )
    plan.add_argument("--lang", default="", metavar="bg", help="a language (default: the first)")
    plan.add_argument(
        "--binding", choices=("saddle", "sewn", "perfect"), default=None,
        help="if not as the book says",
    )  # fmt: skip
    plan.add_argument(
        "--pages", type=int, choices=(8, 16, 32), default=None,
        help="the pages of a full signature, if not as the book says",
    )  # fmt: skip
    choices = commands.add_parser(
        "choices",
        help="the paths through the book",
        description="List where every page leads, or draw all paths as a picture.",
    )
    choices.add_argument(
        "--graph", action="store_true", help="draw them into build/ as an SVG picture"
    )


def _add_others(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    schema = commands.add_parser(
        "schema", help="a JSON Schema of this book's scripts, for editors that complete and check"
    )
    schema.add_argument(
        "--write", action="store_true", help="write it to script/schema/ (otherwise it is printed)"
    )
    explain = commands.add_parser("explain", help="what a code means and what to do")
    explain.add_argument("code", help="such as S105")
    commands.add_parser(
        "fonts", help="the faces in fonts/: letters of each language, letterforms, rights"
    )
    specimen = commands.add_parser(
        "specimen",
        help="every kind of lettering in the book's styles, at print size",
        description="Make build/<book>-specimen-<language>.pdf: every balloon, caption, tail, "
        "sound and style of the book at print size, and our measures beside those of people.",
    )
    specimen.add_argument(
        "--lang", default="all", metavar="bg", help="a language, or all of the book (default)"
    )


def _add_cache(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    cache = commands.add_parser(
        "cache",
        help="what is kept from build to build: where, how much, and how to clear it",
        description="Say where results are kept from build to build, and how much they take. "
        "They only save time: without them the same files are made.",
    )
    cache.add_argument("--clear", action="store_true", help="remove them")

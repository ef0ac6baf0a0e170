"""The command: what the words typed mean, and what is said back.

Heavy modules are imported in the command that needs them, so that `novel --help` and
`novel check` answer at once.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

from novel import __version__

if TYPE_CHECKING:
    from novel.book.book import Book
    from novel.book.edition import Product
    from novel.build import Outcome
    from novel.diagnostics import Diagnostic, Report
    from novel.making import Made
    from novel.means import Means
    from novel.order import Order
    from novel.reading import Reading
    from novel.shelf import DiskShelf


_SELDOM = 50_000  # new objects before Python looks for those that only know each other


class Exit(IntEnum):
    """Exit codes: a contract with scripts that call the command."""

    DONE = 0
    BOOK_HAS_ERRORS = 1
    WRONG_USE = 2
    MACHINE_LACKS = 3
    OUR_BUG = 70
    INTERRUPTED = 130


_PRODUCTS: dict[str, tuple[Product, ...]] = {
    "print": ("print",),
    "web": ("web",),
    "small": ("small",),
    "cover": ("cover",),
    "proof": ("proof",),
    "changes": ("changes",),
    "booklet": ("booklet",),
    "all": ("print", "web"),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; the exit code says how it ended."""
    from novel.guard import guarded

    gc.set_threshold(_SELDOM)  # nearly all that a run makes lives to its end
    return guarded(lambda: _run(_parser().parse_args(argv)), folder=None)


def command() -> NoReturn:
    """Run the command as a program of its own.

    It ends at once: the system takes its memory back sooner than Python takes it apart.
    """
    code = main()
    try:
        for stream in (sys.stdout, sys.stderr):
            if not stream.closed:
                stream.flush()
    except OSError:  # nobody reads it, or the disk is full: Python knows what to say
        raise SystemExit(code) from None
    os._exit(code)


def _run(arguments: argparse.Namespace) -> int:
    from novel.diagnostics import UnreadableBookError

    try:
        return _command(arguments)
    except UnreadableBookError as unreadable:
        _tell(unreadable.report, arguments, _stream(arguments))
        return Exit.BOOK_HAS_ERRORS


def _command(arguments: argparse.Namespace) -> int:
    commands = {
        "build": _build,
        "watch": _watch,
        "cache": _cache,
        "check": _check,
        "schema": _schema,
        "explain": _explain,
        "fonts": _fonts,
        "specimen": _specimen,
        "plates": _plates,
        "choices": _choices,
        "signatures": _signatures,
        "preflight": _preflight,
    }
    return commands[arguments.command](arguments)


def _parser() -> argparse.ArgumentParser:
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
        "--for", dest="purpose", choices=tuple(_PRODUCTS), default="all",
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
    kinds = [kind for kind in _PRODUCTS if kind != "changes"]
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


def _jobs(word: str) -> int:
    if not (word.isascii() and word.isdecimal() and int(word) > 0):
        msg = f"'{word}' is no number of jobs; give 1 or more, or leave it out"
        raise argparse.ArgumentTypeError(msg)
    return int(word)


def _add_cache(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    cache = commands.add_parser(
        "cache",
        help="what is kept from build to build: where, how much, and how to clear it",
        description="Say where results are kept from build to build, and how much they take. "
        "They only save time: without them the same files are made.",
    )
    cache.add_argument("--clear", action="store_true", help="remove them")


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


def _build(arguments: argparse.Namespace) -> int:
    from novel.build import build
    from novel.changed import build_changes

    shelf, order = _shelf(arguments), _order(arguments, _PRODUCTS[arguments.purpose])
    since = _since(arguments)
    if arguments.dump_sheet:
        return _dump(arguments, order)
    make = partial(build_changes, since=since) if arguments.purpose == "changes" else build
    return Exit.BOOK_HAS_ERRORS if _made(make, shelf, order, arguments) else Exit.DONE


def _made(
    make: Callable[..., Iterable[Outcome]],
    shelf: DiskShelf,
    order: Order,
    arguments: argparse.Namespace,
    note: Callable[[str], None] | None = None,
) -> bool:
    """Make what is ordered and say what was found; whether something could not be made."""
    from novel.progress import Progress

    failed = False
    started = time.perf_counter()
    seen: list[Diagnostic] = []
    with Progress(sys.stderr) as progress:
        means = _means(shelf, arguments, note or (progress.note if arguments.explain else None))
        for outcome in make(shelf, order, progress.say, strict=arguments.strict, means=means):
            progress.clear()
            seen.extend(d for d in outcome.report if d not in seen)
            failed |= outcome.made is None
            seconds, started = time.perf_counter() - started, time.perf_counter()
            if outcome.made is not None:
                sys.stdout.write(_closing_line(outcome.made, seconds))
    _tell(seen, arguments, _stream(arguments))
    return failed


def _watch(arguments: argparse.Namespace) -> int:
    from novel.build import build
    from novel.diagnostics import UnreadableBookError
    from novel.watching import watch

    shelf, order = _shelf(arguments), _order(arguments, _PRODUCTS[arguments.purpose])

    def made(note: Callable[[str], None]) -> bool:
        try:
            return not _made(build, shelf, order, arguments, note)
        except UnreadableBookError as unreadable:
            _tell(unreadable.report, arguments, _stream(arguments))
            return False

    def say(words: str) -> None:
        sys.stdout.flush()
        sys.stderr.write(f"{words}\n")
        sys.stderr.flush()

    watch(shelf, made, say)


def _means(
    shelf: DiskShelf, arguments: argparse.Namespace, note: Callable[[str], None] | None = None
) -> Means:
    from novel.means import on_disk

    if note is not None:
        return on_disk(shelf.root, jobs=arguments.jobs, explain=note)
    return on_disk(shelf.root, jobs=arguments.jobs)


def _cache(arguments: argparse.Namespace) -> int:
    from novel.cache import FOLDER, DiskCache

    cache = DiskCache(_shelf(arguments).root / FOLDER)
    if arguments.clear:
        sys.stdout.write(f"{cache.clear() / 1e6:.1f} MB freed in {cache.root}\n")
        return Exit.DONE
    sys.stdout.write(f"{cache.root}\n")
    held = cache.holdings()
    for kind in held:
        sys.stdout.write(f"  {kind.kind:8} {kind.entries:6} {kind.size / 1e6:9.1f} MB\n")
    total = sum(kind.size for kind in held)
    sys.stdout.write(f"  {'in all':15} {total / 1e6:9.1f} MB of {cache.limit / 1e6:.0f} MB\n")
    return Exit.DONE


def _closing_line(made: Made, seconds: float) -> str:
    pages = "1 page" if made.pages == 1 else f"{made.pages} pages"
    return (
        f"{made.edition.language} {made.edition.product}: {pages}, "
        f"{made.path}, {made.size / 1e6:.1f} MB, {seconds:.1f} s\n"
    )


def _dump(arguments: argparse.Namespace, order: Order) -> int:
    from novel.makeup.dump import dump
    from novel.order import with_pages
    from novel.reading import readings

    report_failed = False
    shelf = _shelf(arguments)
    means = _means(shelf, arguments)
    for reading in readings(shelf, with_pages(order, arguments.dump_sheet), means):
        for sheet in reading.sheets:
            sys.stdout.write(f"{reading.book.language} {dump(sheet)}")
        report_failed |= reading.report.failed
        _tell(reading.report, arguments, sys.stderr)
    return Exit.BOOK_HAS_ERRORS if report_failed else Exit.DONE


def _check(arguments: argparse.Namespace) -> int:
    from novel.preflight.sizes import own_sizes
    from novel.reading import readings

    seen: list[Diagnostic] = []
    books: list[Book] = []
    failed = False
    shelf = _shelf(arguments)
    with _means(shelf, arguments) as means:
        for reading in readings(shelf, _order(arguments, ("print", "web")), means):
            books.append(reading.book)
            if arguments.publish:
                _inspect_publication(reading)
            seen.extend(d for d in reading.report if d not in seen)
            failed |= _stops(reading.report, strict=arguments.strict)
    if arguments.publish and len(books) > 1:
        among = _inspect_languages(books)
        seen.extend(among)
        failed |= _stops(among, strict=arguments.strict)
    _tell(seen, arguments, _stream(arguments))
    if not seen and arguments.format == "text":
        sys.stdout.write("nothing to mend\n")
    if arguments.format == "text":
        sys.stdout.write(own_sizes(books))
    return Exit.BOOK_HAS_ERRORS if failed else Exit.DONE


def _inspect_publication(reading: Reading) -> None:
    from novel.layout.facts import ArtFacts
    from novel.preflight.publication import inspect_publication

    def facts(art: str) -> ArtFacts | None:
        known = reading.art.facts(art)
        return known if isinstance(known, ArtFacts) else None

    inspect_publication(reading.book, facts, reading.report)


def _inspect_languages(books: Sequence[Book]) -> Report:
    from novel.diagnostics import Report
    from novel.preflight.publication import inspect_languages

    report = Report()
    inspect_languages(books, report)
    return report


def _schema(arguments: argparse.Namespace) -> int:
    from novel.diagnostics import Report, UnreadableBookError
    from novel.intake.manuscript import read_manuscript
    from novel.intake.schema import schemas

    shelf, report = _shelf(arguments), Report()
    manuscript = read_manuscript(shelf, report)
    if manuscript is None:
        raise UnreadableBookError(report)
    for name, text in schemas(manuscript, shelf).items():
        path = f"script/schema/{name}"
        if arguments.write:
            shelf.write(path, text.encode())
            sys.stdout.write(f"{path}\n")
        else:
            sys.stdout.write(text)
    return Exit.DONE


def _explain(arguments: argparse.Namespace) -> int:
    from novel.catalogue import catalogue
    from novel.console import explain
    from novel.diagnostics import did_you_mean

    text = explain(arguments.code)
    if text is None:
        _refuse(f"there is no code '{arguments.code}'; {did_you_mean(arguments.code, catalogue())}")
    sys.stdout.write(f"{text.rstrip()}\n")
    return Exit.DONE


def _fonts(arguments: argparse.Namespace) -> int:
    from novel.fontsheet import font_table

    sys.stdout.write(font_table(_shelf(arguments)))
    return Exit.DONE


def _preflight(arguments: argparse.Namespace) -> int:
    from novel.console import wants_colour
    from novel.preflighting import Question, judge, write_report

    question = Question(
        file=arguments.file,
        standards=tuple(part for part in arguments.standard.split(",") if part.strip()),
        binding=arguments.binding,
        book=_book_above(arguments),
    )
    verdict = judge(question)
    if arguments.report is not None:
        write_report(verdict, question, arguments.report)
    if arguments.format == "json":
        from novel.preflight.verdict import as_json

        sys.stdout.write(as_json(verdict))
    else:
        from novel.preflight.verdict import as_text

        sys.stdout.write(as_text(verdict, colour=wants_colour(sys.stdout)))
    return Exit.DONE if verdict.is_clean else Exit.BOOK_HAS_ERRORS


def _plates(arguments: argparse.Namespace) -> int:
    from novel.diagnostics import Report, UnreadableBookError, WrongOrderError
    from novel.intake.manuscript import read_manuscript
    from novel.platetable import plate_table, print_files
    from novel.preflight.document import UnreadableError

    shelf, report = _shelf(arguments), Report()
    manuscript = read_manuscript(shelf, report)
    if manuscript is None:
        raise UnreadableBookError(report)
    try:
        files = print_files(shelf, manuscript.settings.slug, manuscript.languages)
        sys.stdout.writelines(plate_table(shelf, files))
    except UnreadableError as problem:
        raise WrongOrderError(str(problem)) from problem
    return Exit.DONE


def _choices(arguments: argparse.Namespace) -> int:
    from novel.choices import choice_graph, choice_list
    from novel.diagnostics import Report, UnreadableBookError
    from novel.intake.manuscript import read_manuscript

    shelf, report = _shelf(arguments), Report()
    manuscript = read_manuscript(shelf, report)
    if manuscript is None:
        raise UnreadableBookError(report)
    chapters = [source.chapter for source in manuscript.chapters]
    if not arguments.graph:
        sys.stdout.write(choice_list(chapters))
        return Exit.DONE
    path = f"build/{manuscript.settings.slug}-choices.svg"
    shelf.write(path, choice_graph(chapters).encode())
    sys.stdout.write(f"{path}\n")
    return Exit.DONE


def _signatures(arguments: argparse.Namespace) -> int:
    from novel.diagnostics import Report, UnreadableBookError, WrongOrderError, did_you_mean
    from novel.intake.manuscript import read_manuscript
    from novel.signaturetable import is_whole, signature_table

    shelf, report = _shelf(arguments), Report()
    manuscript = read_manuscript(shelf, report)
    language = arguments.lang or (manuscript.languages[0] if manuscript else "")
    if manuscript is not None and language not in manuscript.languages:
        msg = f"the book has no '{language}'; {did_you_mean(language, manuscript.languages)}"
        raise WrongOrderError(msg)
    book = None if manuscript is None else manuscript.book(language, report, draft=False)
    if book is None:
        raise UnreadableBookError(report)
    binding = arguments.binding or book.print.binding
    if binding == "none":
        raise WrongOrderError(
            "the book does not say how it is bound: write print: {binding: saddle}, sewn or "
            "perfect in script/book.yaml, or add --binding"
        )
    size = arguments.pages or book.print.signature
    sys.stdout.writelines(signature_table(book, binding, size))
    return Exit.DONE if is_whole(book, binding) else Exit.BOOK_HAS_ERRORS


def _specimen(arguments: argparse.Namespace) -> int:
    from novel.console import render_text, wants_colour
    from novel.specimen.make import make_specimens

    languages = () if arguments.lang == "all" else tuple(arguments.lang.split(","))
    failed = False
    for path, report in make_specimens(_shelf(arguments), languages):
        sys.stdout.write(f"{path}\n")
        failed |= report.failed
        found = sorted(report, key=lambda d: d.sort_key)
        sys.stderr.write(render_text(found, colour=wants_colour(sys.stderr)) if found else "")
    return Exit.BOOK_HAS_ERRORS if failed else Exit.DONE


def _order(arguments: argparse.Namespace, purposes: tuple[Product, ...]) -> Order:
    from novel.order import Order, with_pages

    languages = () if arguments.lang == "all" else tuple(arguments.lang.split(","))
    whole = Order(languages=languages, purposes=purposes, draft=arguments.draft)
    return with_pages(whole, getattr(arguments, "pages", ""))


def _since(arguments: argparse.Namespace) -> bytes | None:
    """The earlier file to compare with, where one is named."""
    path = arguments.since
    if path is None:
        return None
    if arguments.purpose != "changes":
        return _refuse("--since goes with --for changes: it names the file to compare with")
    try:
        return bytes(path.read_bytes())
    except OSError as problem:
        return _refuse(f"{path} cannot be read: {problem.strerror}")


def _shelf(arguments: argparse.Namespace) -> DiskShelf:
    found = _book_above(arguments)
    if found is not None:
        return found
    start = Path.cwd() if arguments.book is None else arguments.book
    return _refuse(
        f"there is no book in {start}: no script/book.yaml here or in a folder above; "
        "go to the book's folder or name it with --book"
    )


def _book_above(arguments: argparse.Namespace) -> DiskShelf | None:
    from novel.shelf import DiskShelf

    start = Path.cwd() if arguments.book is None else arguments.book
    above = [start, *start.resolve().parents] if arguments.book is None else [start]
    found = next((f for f in above if (f / "script" / "book.yaml").is_file()), None)
    return DiskShelf(found) if found is not None else None


def _stream(arguments: argparse.Namespace) -> TextIO:
    """Problems are what `check` is asked for; elsewhere they stand beside what is asked for."""
    for_programs = getattr(arguments, "format", "text") != "text"
    return sys.stdout if for_programs or arguments.command == "check" else sys.stderr


def _stops(report: Report, *, strict: bool) -> bool:
    return report.failed or (strict and len(report) > 0)


def _tell(problems: Iterable[Diagnostic], arguments: argparse.Namespace, stream: TextIO) -> None:
    from novel.console import render_github, render_json, render_text, wants_colour

    found = sorted(problems, key=lambda d: d.sort_key)
    match getattr(arguments, "format", "text"):
        case "json":
            stream.write(render_json(found))
        case "github":
            stream.write(render_github(found))
        case _:
            stream.write(render_text(found, colour=wants_colour(stream)) if found else "")


def _refuse(message: str) -> NoReturn:
    sys.stderr.write(f"novel: {message}\n")
    raise SystemExit(Exit.WRONG_USE)

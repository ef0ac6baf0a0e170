"""Sheet of the cast: python -m draw.sheet (in the folder panels/) writes cast-sheet.png: who they are, moods, hands."""
from draw import holds, kit, neighbours  # noqa: F401  (the neighbours join the cast)
from draw.cast import head2
from draw.hands import GLOVE, SKIN
from draw.kit import G, R, clipped, svg
from draw.people import CAST, Pal
from draw.render import ROOT, rasterise

CELL_WIDTH, CELL_HEIGHT, FOOT = 500, 490, 330
VIEWS = {'front': 'calm', 'tq': 'says', 'prof': 'stern', 'back': 'calm'}
MOODS = (('svetla', 'tq', 'plead'), ('viktor', 'tq', 'assure'), ('elena', 'tq', 'firm'), ('viktor', 'tq', 'ask'), ('svetla', 'tq', 'weary'), ('elena', 'tq', 'grave'), ('elena', 'tq', 'shout'),
         ('elena', 'rear', 'calm'), ('viktor', 'rear', 'calm'), ('viktor', 'tq', 'relieved'), ('viktor', 'tq', 'worried'), ('ganeva', 'tq', 'stern'), ('asen', 'tq', 'says'), ('daneva', 'tq', 'says'))
MOOD_ROWS = 2


def cell(column, row, who, view, mood):
    """one head and bust on its ground"""
    ground = R(-245, -170, 490, 486, ('#26304f', '#222a48')[(row + column) % 2])
    drawn = clipped('M-245 -170H245V316H-245Z', ground, head2(who, view, Pal(), mood, rimc='#9cc3cb'))
    return G(drawn, t=f'translate({CELL_WIDTH * (column + .5)} {178 + row * CELL_HEIGHT})')


def sheet():
    """seven people in four views, fourteen moods and turned heads, the hands of figures bare and gloved"""
    people = list(CAST)
    width, height = CELL_WIDTH * len(people), CELL_HEIGHT * (len(VIEWS) + MOOD_ROWS) + FOOT * 2
    body = ''.join(cell(column, row, who, view, mood) for column, who in enumerate(people) for row, (view, mood) in enumerate(VIEWS.items()))
    body += ''.join(cell(index % len(people), len(VIEWS) + index // len(people), *mood) for index, mood in enumerate(MOODS))
    for row, skin in enumerate((SKIN, GLOVE)):
        for column, hand in enumerate(holds.HOLDS.values()):
            body += G(hand(skin), t=f'translate({230 + column * 575} {CELL_HEIGHT * (len(VIEWS) + MOOD_ROWS) + FOOT * (row + .5)})')
    return svg(width, height, body, '#3b3346', 0), width, height


if __name__ == '__main__':
    kit.reset()
    rasterise(sheet()[0], 1400).quantize(200).save(ROOT / 'cast-sheet.png', optimize=True)

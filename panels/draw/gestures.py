"""Hands of the second half of chapter 1: the hand that stops, closes, opens, withdraws; all are Viktor's right hand unless said."""
from draw.hands import GLOVE, Skin
from draw.kit import C, G, P, R, brush, clipped, n, poly
from draw.kit2 import form, limb

UNDERLIT = Skin('#f3dfc4', '#8a5560', '#5d3a4c', '#ffffff', '#6d4656')
GOLDEN = Skin('#ffd48c', '#a85f45', '#74402f', '#fff0c8', '#c9834f')
COOL = Skin('#e6c8a6', '#8a5a62', '#6b4250', '#f6ead8', '#bd9079')
JACKET, JACKET_DARK, JACKET_LIGHT = '#6d7f9e', '#3f4e70', '#a9b8cc'


def finger(line, widths, skin, shift=(3, 18), back=False, nail=None, steps=10):
    """one finger as a tapered tube with its dark side opposite to `shift`; back: lies in the shade behind the others"""
    tube = limb(line, widths, True, True, steps, 8)
    out = form(tube, skin.mid if back else skin.l, skin.m, *shift, (skin.c, 4))
    if nail and skin.nail:
        x, y, turn, size = nail
        out += C(0, 0, size, skin.nail, ry=size * .62, opacity=.75, transform=f'translate({x} {y}) rotate({turn})')
    return out


# ---------- the hand in the air, from the side --------------------------------
REACH = dict(
    thumb=('70,52 176,128 268,150 352,132', (104, 92, 74, 52)),
    index=('268,-58 404,-86 530,-52 612,34', (92, 80, 68, 46)),
    middle=('274,-34 424,-38 546,22 596,126', (94, 82, 70, 48)),
    ring=('262,2 398,12 506,72 544,172', (90, 78, 66, 46)),
    little=('230,40 344,62 420,112 448,190', (80, 68, 56, 40)),
)
RELAXED = dict(
    thumb=('70,52 168,120 250,152 326,150', (104, 92, 74, 52)),
    index=('268,-58 392,-64 480,0 500,96', (92, 80, 68, 46)),
    middle=('274,-34 404,-18 470,66 452,162', (94, 82, 70, 48)),
    ring=('262,2 380,26 428,112 394,192', (90, 78, 66, 46)),
    little=('230,40 326,78 350,146 312,206', (80, 68, 56, 40)),
)
REACH_BACK = '-60,-92! 40,-100 160,-122 268,-110 322,-70 330,-14 312,50 276,98 210,116 120,112 40,104 -60,96!'


def hand_in_air(pose=None, skin=UNDERLIT, shift=(3, 20)):
    """right hand palm down, fingers to +x, little finger nearest; wrist at 0,0, about 640 long; the light comes from below"""
    pose = pose or REACH
    out = finger(*pose['thumb'], skin, (2, 14), back=True)
    for name in ('index', 'middle', 'ring', 'little'):
        out += finger(*pose[name], skin, shift)
    back = form(REACH_BACK, skin.l, skin.m, 6, 92) + brush('250,92 160,84 60,86', 6, skin.mid, 'both')
    knuckles = ''
    for x, y in ((292, -84), (306, -40), (300, 6), (268, 52)):
        knuckles += brush(f'{x - 16},{y - 20} {x + 8},{y} {x - 10},{y + 24}', 5, skin.c)
    tendons = brush('276,-72 180,-66 90,-40', 4, skin.c, 'out') + brush('284,-30 190,-26 110,-8', 4, skin.c, 'out') + brush('272,14 190,18 130,24', 4, skin.c, 'out')
    return out + back + knuckles + tendons


def hand_silhouette(pose=None):
    """path data of the same hand as one flat shape, with forearm"""
    pose = pose or REACH
    paths = [limb(line, widths, True, True, 10, 8) for line, widths in pose.values()]
    return paths


def peeled_glove(glove=GLOVE):
    """glove pulled off the hand and hanging from the wrist, inside out; wrist at 0,0"""
    cuff = form('-96,-112! -20,-128 46,-112! 58,-40 52,60 40,126! -30,140 -96,116! -110,0', glove.l, glove.m, 4, 60)
    folds = brush('-64,-104 -50,0 -66,110', 5, glove.m) + brush('-22,-118 -6,0 -22,128', 5, glove.m) + brush('20,-112 34,0 18,126', 4, glove.m)
    hanging = form('-70,96! -20,128 20,122! 36,190 30,250 8,262 0,226 -8,274 -34,276 -38,232 -52,262 -74,246 -78,170', glove.mid, glove.c, 10, -6)
    return hanging + cuff + folds


def forearm_from_left(length=900, colours=(JACKET, JACKET_DARK, JACKET_LIGHT)):
    """jacket sleeve that ends at the wrist (0,0) and comes from -x; lit from below"""
    light, dark, pale = colours
    shape = f'-40,-120! -70,0 -44,124! -240,152 -460,196 {-length},250! {-length},-214! -520,-178 -240,-146'
    out = form(shape, light, dark, 8, 150)
    out += brush('-120,-122 -150,-20 -110,100', 9, dark) + brush('-250,-140 -270,-20 -330,80', 10, dark) + brush('-420,-160 -400,-40 -470,110', 11, dark)
    cuff = form('-30,-124! -58,0 -32,128! -86,136! -112,0 -88,-132!', pale, dark, 6, 110)
    return out + cuff


# ---------- the hand that closes, from above -----------------------------------
def closing_hand(skin=GOLDEN):
    """right hand from the left over a phone lying across (centre 0,0; 400 x 200): fingers over its near edge, thumb over its far edge"""
    dark = Skin('#dd9d68', '#97523f', '#5d3030', '#ffdf9c', '#a8664a')
    out = finger('-210,-74 -150,-128 -66,-142 4,-112', (86, 76, 62, 44), dark, (2, 10), nail=(2, -112, 38, 13))
    fingers = (('-112,-44 22,-36 112,26 120,108', (84, 76, 64, 50)), ('-118,-6 -6,22 58,70 62,124', (86, 76, 64, 50)),
               ('-140,26 -48,56 0,94 2,132', (82, 72, 62, 48)), ('-176,50 -108,78 -70,106 -66,134', (72, 62, 54, 42)))
    for line, widths in fingers:
        out += finger(line, widths, dark, (10, 8))
    back = '-430,-74! -340,-82 -244,-112 -150,-108 -84,-78 -62,-34 -74,12 -104,50 -150,76 -210,84 -320,66 -430,66!'
    out += form(back, dark.l, dark.m, 14, 22)
    for x, y in ((-98, -60), (-92, -14), (-112, 26), (-146, 54)):
        out += brush(f'{x - 8},{y - 20} {x + 12},{y} {x - 4},{y + 20}', 5, dark.m)
    for line in ('-130,-58 -200,-52 -280,-34', '-126,-14 -200,-12 -270,-4', '-146,26 -210,24 -270,22'):
        out += brush(line, 4, dark.m, 'out')
    for x, y, turn in ((78, -12, 40), (36, 48, 44), (-24, 76, 46)):
        out += G(brush('-10,-18 4,0 -8,18', 4, dark.m), t=f'translate({x} {y}) rotate({turn})')
    return out


def sleeve_from_left(length=700, colours=(JACKET, JACKET_DARK, JACKET_LIGHT), near=(-390, 104)):
    """jacket sleeve from above, from -x to the wrist of closing_hand"""
    light, dark, pale = colours
    x, half = near
    shape = f'{x},{-half}! {x + 12},0 {x},{half}! {x - 180},{half + 22} {x - length},{half + 70}! {x - length},{-half - 60}! {x - 180},{-half - 20}'
    out = form(shape, light, dark, 0, 60)
    out += brush(f'{x - 90},{-half - 6} {x - 110},0 {x - 80},{half}', 8, dark) + brush(f'{x - 210},{-half} {x - 190},0 {x - 230},{half}', 9, dark)
    return out + form(f'{x + 8},{-half - 6}! {x + 22},0 {x + 8},{half + 6}! {x - 44},{half + 12}! {x - 32},0 {x - 44},{-half - 12}!', pale, dark, 0, 60)


# ---------- the hand that opens ------------------------------------------------
def open_palm(skin=GLOVE):
    """right hand palm up from the left, fingers to +x, thumb nearest; middle of the palm at 0,0, about 560 long"""
    out = ''
    for line, widths in (('40,-66 150,-98 236,-112 300,-116', (76, 66, 56, 44)), ('56,-30 180,-46 272,-52 344,-48', (80, 70, 60, 46)),
                         ('54,12 176,14 270,20 338,30', (80, 70, 60, 46)), ('36,52 136,72 208,90 262,110', (72, 62, 52, 40))):
        out += finger(line, widths, skin, (-5, -11))
        points = [tuple(float(v) for v in pair.split(',')) for pair in line.split()]
        for x, y in points[1:3]:
            out += brush(f'{n(x)},{n(y - 20)} {n(x + 6)},{n(y)} {n(x)},{n(y + 20)}', 4, skin.m)
    palm = '-240,-84! -170,-92 -80,-118 10,-122 66,-104 92,-60 94,0 84,60 52,96 -20,112 -110,104 -180,86 -240,80!'
    out += form(palm, skin.l, skin.m, -8, -16)
    out += brush('70,-70 20,-40 -40,-30 -110,-50', 5, skin.m, 'out') + brush('70,-16 10,-4 -60,6 -140,0', 5, skin.m, 'out')
    return out


def palm_thumb(skin=GLOVE):
    """thumb of open_palm, drawn over the held thing"""
    out = finger('-96,40 -16,118 74,120 150,78', (104, 88, 68, 50), skin, (-5, -13))
    root = '-196,30! -150,-24 -90,-34 -40,-4 0,46 -30,100 -100,94 -160,84!'
    out += P(root, skin.l) + P('-168,85! -100,98 -40,124 -6,138! -50,112 -100,92!', skin.m)
    return out + brush('-150,-28 -84,-34 -36,-2 2,44', 5, skin.m) + brush('54,92 64,112 62,134', 4, skin.m) + brush('118,70 124,90 122,104', 4, skin.m)


def glove_cuff(colours=(JACKET, JACKET_DARK, JACKET_LIGHT), skin=GLOVE):
    """sleeve and glove cuff for open_palm"""
    light, dark, pale = colours
    arm = form('-250,-104! -250,100! -420,128 -800,168! -800,-160! -420,-128', light, dark, 0, -54)
    arm += brush('-330,-110 -350,0 -324,104', 8, dark) + brush('-450,-124 -430,0 -470,116', 9, dark)
    band = form('-214,-92! -206,0 -214,88! -270,94! -262,0 -270,-98!', skin.mid, skin.m, 0, -40)
    return arm + band


# ---------- things --------------------------------------------------------------
def flat_phone(width=190, height=392, screen='#e8f3f2', more='', edge='#2b3659'):
    """phone from straight above, centre 0,0; `more`: things on its screen"""
    half_w, half_h = width / 2, height / 2
    return (R(-half_w, -half_h, width, height, '#0d1020', 28, opacity=.45, transform='translate(8 11)') + R(-half_w, -half_h, width, height, edge, 28) + R(-half_w + 3, -half_h + 3, width - 6, height - 6, '#10142a', 26)
            + R(-half_w + 11, -half_h + 11, width - 22, height - 22, screen, 19) + more)


def notebook(width=230, height=250, written=6, page='#e6eeea', shade='#b9cbd0', ink='#3c5a80'):
    """open spiral notebook from above, centre 0,0"""
    half_w, half_h = width / 2, height / 2
    out = R(-half_w, -half_h, width, height, '#0d1020', 6, opacity=.4, transform='translate(7 10)') + R(-half_w - 5, -half_h - 4, width + 10, height + 8, '#2d5f6b', 7)
    out += R(-half_w, -half_h, width, height, page, 4) + R(half_w - width * .16, -half_h, width * .16, height, shade, 4, opacity=.5)
    step = (height - 60) / 9
    for row in range(9):
        y = -half_h + 44 + row * step
        out += R(-half_w + 18, y, width - 36, 2, shade)
        if row < written:
            x, end = -half_w + 22, half_w - 26 - (row * 37) % 60
            wave = ' '.join(f'{n(x + k * 11)},{n(y - 4 - (k * 7 + row * 5) % 9)}' for k in range(int((end - x) / 11)))
            out += brush(wave, 4.2, ink, 'none')
    for k in range(int(width / 20)):
        x = -half_w + 14 + k * 20
        out += C(x, -half_h + 12, 4, '#1d2440') + brush(f'{x},{-half_h + 12} {x - 3},{-half_h - 6} {x + 4},{-half_h - 12}', 4, '#8d93a5', 'none')
    return out


def pen(length=190, body='#151a2e', cap='#c8452f'):
    """pen lying along x, tip at 0,0"""
    return (P(limb(f'20,4 {length},4', (16, 17)), '#0d1020', opacity=.4, transform='translate(4 8)') + poly('0,0 24,-7 24,7', '#c9ced8') + P(limb(f'24,0 {length},0', (14, 15), False, True), body)
            + P(limb(f'30,-3 {length - 6},-3', (3, 3)), '#5a6490') + P(limb(f'{length - 44},0 {length},0', (16, 16), False, True), cap))


def lead(line, width=9, colour='#e6ecef', shade='#7f95a8'):
    """a power lead along a line"""
    return brush(line, width, shade, 'none', steps=14, w0=1).replace('<path', '<path transform="translate(3 5)" opacity=".6"') + brush(line, width, colour, 'none', steps=14, w0=1)


def disc_clip(radius, *content):
    """content cut to a disc round 0,0"""
    return clipped(f'M{-radius} 0a{radius} {radius} 0 1 0 {2 * radius} 0a{radius} {radius} 0 1 0 {-2 * radius} 0Z', *content)

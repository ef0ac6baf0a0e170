"""Hands of the second half of chapter 1: the hand that stops, closes, opens, withdraws; all are Viktor's right hand unless said."""
import math

from draw.hands import GLOVE, Skin
from draw.kit import C, G, P, R, brush, clipped, n, poly
from draw.kit2 import form, limb

UNDERLIT = Skin('#f3dfc4', '#8a5560', '#5d3a4c', '#ffffff', '#c79c90')
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
def jointed(x, y, lengths, angles, width):
    """(line, widths) of a finger: straight bones that bend at their joints, a little thicker there; angles in degrees, 0 to +x, 90 down"""
    points, widths, thick = [(x, y)], [width], width
    for bone, (length, angle) in enumerate(zip(lengths, angles)):
        ux, uy = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        last = bone == len(lengths) - 1
        for share, part in ((.26, .90), (.72, .86), (1, .70 if last else .90)):
            points.append((x + ux * length * share, y + uy * length * share))
            widths.append(thick * part)
        x, y, thick = *points[-1], thick * .90
    return ' '.join(f'{px:.0f},{py:.0f}' for px, py in points), tuple(round(w, 1) for w in widths)


def pose(**fingers):
    """the five fingers of a hand, each (x, y, lengths, angles, width) as `jointed` takes it"""
    return {name: jointed(*finger) for name, finger in fingers.items()}


REACH = pose(
    thumb=(52, 40, (112, 104, 84), (42, 16, -4), 100), index=(258, -60, (150, 98, 76), (-10, 18, 38), 86), middle=(272, -24, (164, 108, 80), (-2, 28, 50), 90),
    ring=(254, 18, (148, 100, 76), (8, 40, 62), 84), little=(220, 54, (108, 76, 62), (18, 48, 70), 72))
RELAXED = pose(
    thumb=(52, 40, (108, 92, 74), (34, 10, -6), 100), index=(258, -60, (140, 90, 70), (4, 50, 84), 86), middle=(270, -24, (150, 98, 74), (10, 58, 92), 90),
    ring=(250, 16, (136, 90, 70), (18, 66, 100), 84), little=(218, 52, (98, 70, 58), (26, 72, 106), 72))
LOOMING = pose(
    thumb=(30, 66, (150, 130, 104), (56, 34, 12), 104), index=(262, -62, (220, 150, 118), (-22, -2, 24), 86), middle=(276, -36, (228, 160, 120), (-6, 20, 50), 88),
    ring=(262, 2, (196, 140, 112), (14, 44, 74), 84), little=(230, 40, (144, 108, 90), (32, 62, 92), 74))
REACH_BACK = '-60,-82! 30,-92 150,-112 250,-106 308,-78 322,-44 314,-8 296,30 268,66 226,92 150,108 40,100 -60,88!'


def hand_in_air(fingers=REACH, skin=UNDERLIT, shift=(2, 19), creases=True):
    """right hand palm down, fingers to +x, little finger nearest; wrist at 0,0, about 640 long; the light comes from below"""
    out = finger(*fingers['thumb'], skin, (2, 14), back=True)
    marks = ''
    for name in ('index', 'middle', 'ring', 'little'):
        line, widths = fingers[name]
        points = [tuple(float(v) for v in pair.split(',')) for pair in line.split()]
        (ax, ay), (bx, by) = points[-2:]
        turn = math.degrees(math.atan2(by - ay, bx - ax))
        long = math.hypot(bx - ax, by - ay)
        side = widths[-1] * .3
        nail = G(C(0, 0, 19, skin.nail, ry=10, opacity=.85) + brush('-17,-3 -21,6 -15,12', 3, skin.c), t=f'translate({n(bx - (bx - ax) / long * 4 + (by - ay) / long * side)} {n(by - (by - ay) / long * 4 - (bx - ax) / long * side)}) rotate({n(turn)})') if skin.nail else ''
        out += finger(line, widths, skin, shift) + nail
        for k in (3, 6):
            (x0, y0), (x1, y1) = points[k - 1], points[k]
            ux, uy = x1 - x0, y1 - y0
            size = math.hypot(ux, uy)
            ux, uy, half = ux / size, uy / size, widths[k] * .36
            marks += brush(f'{n(x1 + uy * half - ux * 6)},{n(y1 - ux * half - uy * 6)} {n(x1 + ux * 6)},{n(y1 + uy * 6)} {n(x1 - uy * half * .4)},{n(y1 + ux * half * .4)}', 4.5, skin.c) if creases else ''
    back = form(REACH_BACK, skin.l, skin.m, 3, 26)
    back += clipped(REACH_BACK, P('-90,-150! 340,-150! 336,-70! 300,-66 262,-78 210,-80 150,-66 80,-48 -90,-36!', skin.m),
                    P('300,-66! 262,-78 200,-78 130,-62 60,-40! 140,-52 220,-54 276,-46', skin.mid, opacity=.8))
    knuckles = ''
    for x, y in ((298, -66), (306, -26), (288, 16), (250, 56)):
        knuckles += brush(f'{x - 20},{y - 16} {x + 4},{y - 2} {x - 8},{y + 20}', 5, skin.c)
    tendons = brush('280,-28 200,-20 120,-6', 4, skin.mid, 'out') + brush('262,14 190,22 110,30', 4, skin.mid, 'out') + brush('226,52 160,56 96,58', 4, skin.mid, 'out') + brush('-40,-60 -30,0 -40,66', 5, skin.mid)
    return out + back + marks + knuckles + tendons


def hand_silhouette(fingers=REACH):
    """path data of the fingers of the same hand, for a flat shape"""
    return [limb(line, widths, True, True, 10, 8) for line, widths in fingers.values()]


def peeled_glove(glove=GLOVE):
    """glove pulled half off: it bunches round the wrist, its empty fingers hang; wrist at 0,0"""
    hanging = form('-96,70! -60,150 -66,214 -48,236 -28,226 -26,176! -20,232 -2,262 20,250 22,180! 34,222 54,232 66,214 58,150 40,70!', glove.mid, glove.c, 8, -6)
    bunch = form('-104,-104! -60,-122 0,-118 52,-104! 72,-60 62,-10 70,44 50,100! -6,128 -60,126 -110,108! -122,0', glove.l, glove.m, 4, 40)
    folds = ''
    for x, top, low in ((-74, -108, 112), (-36, -114, 120), (2, -112, 116), (36, -104, 104)):
        folds += brush(f'{x},{top} {x + 20},{(top + low) // 2} {x - 4},{low}', 6, glove.m)
    return hanging + bunch + folds


def forearm_from_left(length=900, colours=(JACKET, JACKET_DARK, JACKET_LIGHT)):
    """jacket sleeve that ends at the wrist (0,0) and comes from -x; lit from below"""
    light, dark, pale = colours
    shape = f'-84,-108! -106,0 -84,110! -240,142 -460,196 {-length},250! {-length},-214! -520,-178 -240,-138'
    out = form(shape, light, dark, 8, 130)
    out += brush('-120,-122 -150,-20 -110,100', 9, dark) + brush('-250,-140 -270,-20 -330,80', 10, dark) + brush('-420,-160 -400,-40 -470,110', 11, dark)
    cuff = form('-74,-124! -96,0 -74,126! -128,140! -150,0 -128,-136!', pale, dark, 6, 90)
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
    out += form(back, dark.l, dark.m, 14, 22) + clipped(back, P('-460,-140! -60,-140! -90,-92 -150,-74 -230,-50 -320,-6 -460,26!', dark.m, opacity=.42))
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


def thumb_on_glass(skin, screen, lift=124, lean=0):
    """right hand round a phone (330 x 640, centre `lift` above 0,0), the thumb on the middle of the glass; lean: the forearm comes from so far to the left"""
    out = form('150,-20! 220,80 262,200 300,360! 120,560! 0,420 20,100!', skin.mid, skin.m, -20, -12)
    out += G(R(-165, -320, 330, 640, '#0d1020', 46, opacity=.4, transform='translate(8 11)'), R(-165, -320, 330, 640, '#10142a', 46), R(-161, -316, 322, 632, '#6b4a3c', 43), R(-157, -312, 314, 624, '#151a2e', 40), screen, t=f'translate(0 {-lift})')
    for y, tip in ((-48, -106), (15, -94), (78, -100), (140, -114)):
        shape = f'-150,{y - 31}! {tip - 34},{y - 29} {tip - 8},{y - 21} {tip},{y - 2} {tip - 12},{y + 20} {tip - 46},{y + 30} -150,{y + 31} -180,{y + 24} -194,{y} -182,{y - 24}'
        out += P(shape, '#7a4a3c', opacity=.35, transform='translate(8 11)') + form(shape, skin.l, skin.m, 3, -10, (skin.m, 4)) + brush(f'-170,{y - 16} -162,{y + 2} -166,{y + 18}', 3.5, skin.c)
    thumb = limb('262,340 226,190 150,66 10,-40', (132, 112, 88, 62), True, True, 16, 12)
    out += P(thumb, '#7a4a3c', opacity=.35, transform='translate(-12 20)') + form(thumb, skin.l, skin.m, 8, -16)
    out += C(0, 0, 24, skin.nail, ry=15, opacity=.8, transform='translate(22 -38) rotate(36)') + brush('170,50 150,74 128,84', 5, skin.c) + brush('98,4 84,26 66,32', 5, skin.c)
    return out + form(f'110,400! 150,330 170,250 250,200 306,330 {322 + lean * .09:.0f},470 {300 + lean * .4:.0f},620 {330 + lean},900! {60 + lean},900! {80 + lean * .4:.0f},600', skin.l, skin.m, -34, -6)


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

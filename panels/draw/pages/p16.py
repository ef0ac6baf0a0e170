"""Page 16, chapter 2B: the slow minute; six upright pictures in cool and even light."""
from draw import gestures, props
from draw.kit import C, G, P, R, brush, lin, n, poly, svg, text
from draw.kit2 import form, glow, rim
from draw.rooms import FONT_NARROW

FOLDER = '03'
PANELS = ('e', 'f')
WIDTH, HEIGHT = 467, 1060
WALL, WALL_LOW, SILL, SILL_EDGE, SILL_FRONT = '#2c4360', '#263a58', '#54758c', '#86a9b8', '#35536e'


def wristwatch(digits):
    """digital wristwatch lying flat with its strap open, centre of the glass at 0,0; about 120 x 520"""
    strap, dark = '#3c4a75', '#232b4d'
    out = ''
    for side, long in ((-1, 236), (1, 262)):
        band = f'-40,{side * 60}! 40,{side * 60}! 30,{side * (long - 18)} 22,{side * long} -22,{side * long} -30,{side * (long - 18)}'
        out += P(band, '#0d1020', opacity=.4, transform='translate(7 10)') + form(band, strap, dark, -12, -4)
    out += ''.join(C(0, y, 5.5, '#171d38', ry=7) for y in range(140, 240, 26)) + R(-26, -232, 52, 24, '#8d93a5', 6) + R(-17, -226, 34, 12, strap, 3)
    out += R(-64, -72, 128, 144, '#0d1020', 30, opacity=.4, transform='translate(7 10)') + R(-64, -72, 128, 144, '#151a2e', 30) + R(-64, -72, 120, 138, '#46557f', 28) + R(-57, -64, 114, 128, '#1d2440', 24)
    out += R(60, -40, 12, 22, '#8d93a5', 4) + R(60, 16, 12, 22, '#8d93a5', 4)
    out += R(-48, -40, 96, 80, '#b9cdbd', 8) + P('-48,-36! -40,-40! 10,-40! -34,40! -48,32!', '#d3e2d2', opacity=.7) + text(digits, 0, 20, 54, '#151a2e', FONT_NARROW, 'middle', 1)
    return out + R(-30, -58, 60, 8, '#8d93a5', 4) + R(-20, 49, 40, 6, '#8d93a5', 3)


def sill_from_above():
    """the sill from above, even light; the wall below the window at the top"""
    body = R(0, 0, WIDTH, HEIGHT, SILL) + R(0, 0, WIDTH, 236, WALL) + R(0, 228, WIDTH, 10, SILL_EDGE) + R(0, 238, WIDTH, 12, '#46657d')
    return body + R(0, 996, WIDTH, 10, SILL_EDGE) + R(0, 1006, WIDTH, 54, SILL_FRONT)


def e():
    """The watch beside the phone, an hour apart."""
    body = sill_from_above() + C(300, 600, 330, '#cfe6e8', ry=360, opacity=.12)
    body += gestures.lead('330,800 338,880 296,930 330,980 320,1070', 11)
    clock = text('01:38', 0, -104, 74, '#1d2440', FONT_NARROW, 'middle', 2) + R(-30, -84, 60, 8, '#9cc3cb', 4)
    screen = R(-78, -182, 30, 7, '#7fa5b2', 3) + R(50, -182, 28, 7, '#7fa5b2', 3) + clock + R(-76, -46, 152, 44, '#ffffff', 14) + R(-62, -32, 90, 7, '#9cc3cb', 3) + R(-62, -18, 60, 7, '#c4dade', 3) + R(-76, 12, 152, 44, '#ffffff', 14) + R(-62, 26, 70, 7, '#9cc3cb', 3) + R(-62, 40, 98, 7, '#c4dade', 3)
    body += glow(318, 600, 320, '#e8f3f2', ry=360, o=.5) + R(322, 790, 18, 30, '#c9d3de', 4)
    body += G(gestures.flat_phone(196, 408, more=screen), t='translate(318 590) rotate(2)')
    body += G(wristwatch('02:38'), t='translate(118 596) rotate(-3) scale(1.06)')
    body += G(props.scale_ruler(392, 56, 28), t='translate(234 916) rotate(-1)')
    return svg(WIDTH, HEIGHT, body, SILL, 0), WIDTH, HEIGHT


def sealed_bag():
    """clear bag lying flat: lit phone, lead out of the corner, seal with the number; top centre at 0,0, 350 x 660"""
    outline = '-172,0! 172,-4! 178,330 172,660! 0,666 -174,660! -180,330'
    phone = G(glow(0, 0, 300, '#e8f3f2', ry=340, o=.65), gestures.flat_phone(176, 366, more=R(-70, -150, 26, 6, '#7fa5b2', 3) + R(44, -150, 26, 6, '#7fa5b2', 3) + R(-66, -118, 132, 36, '#ffffff', 13) + R(-66, -70, 96, 36, '#b9d4d9', 13) + R(-66, -22, 120, 36, '#ffffff', 13)), t='translate(14 424) rotate(4)')
    out = P(outline, '#0d1020', opacity=.35, transform='translate(10 14)') + P(outline, '#cfe0e4', opacity=.42) + phone + P(outline, '#eef6f6', opacity=.14)
    out += poly('-152,196 -104,196 -140,630 -160,630', '#ffffff', opacity=.42) + poly('142,260 156,260 138,560 130,560', '#ffffff', opacity=.36) + poly('60,634 160,560 160,634', '#ffffff', opacity=.2)
    for line in ('-172,0 -182,330 -174,660', '172,-2 180,330 172,660', '-174,660 0,666 172,660'):
        out += brush(line, 6, '#eef6f6', 'none')
    seal = R(-184, 62, 368, 78, '#0d1020', opacity=.3, transform='translate(5 8)') + R(-184, 62, 368, 78, '#c8452f') + R(-184, 62, 368, 12, '#e06a4c') + poly('110,62 184,62 184,140 150,140', '#a83526', opacity=.6)
    seal += text('041 776', 0, 126, 64, '#fbeacb', FONT_NARROW, 'middle', 5)
    return out + seal + brush('-172,22 0,18 172,20', 4, '#9fb9c4', 'none')


def f():
    """The phone in its bag, still lit, its power lead in; the seal."""
    body = R(0, 0, WIDTH, HEIGHT, '#34506c') + R(0, 0, WIDTH, 250, WALL) + R(0, 244, WIDTH, 8, '#6f93a6') + C(234, 660, 330, '#9cc3cb', ry=390, opacity=.16)
    body += gestures.lead('262,850 268,930 236,986 120,976 80,1020 96,1080', 11)
    body += G(sealed_bag(), t='translate(236 286) rotate(-2)')
    body += G(gestures.lead('4,616 10,676 2,706', 11), R(-8, 596, 22, 34, '#c9d3de', 5), t='translate(236 286) rotate(-2)')
    return svg(WIDTH, HEIGHT, body, '#34506c', 0), WIDTH, HEIGHT

"""Page 7: the trembling light, the sill, two clocks in one frame, an hour slow."""
from draw import flat, neighbours, night, props  # noqa: F401  (neighbours join the cast)
from draw.cast import tint
from draw.figures import bust, pal
from draw.hands import GLOVE
from draw.kit import C, G, P, R, brush, clipped, svg, text
from draw.kit2 import form, glow, limb, rim
from draw import gestures
from draw.people import FACE, SINK
from draw.rooms import FONT_NARROW, dimmed

PANELS = ('a', 'b', 'c', 'd')
COLD, COLD_MID = '#e8f3f2', '#9cc3cb'


def shadow_palette():
    """Skin and cloth in a dark room, lit by one far pale light."""
    return tint(pal(), l='#b9c0c8', m='#4c4a72')


def onlooker(who, view, mood, place, share, edge, shift, tilt=0, look=(.6, -.7), bottom=620):
    """One of the four: sunk into the dark, a pale edge toward the window."""
    figure = bust(who, view, shadow_palette(), mood, tilt=tilt, look=look, bottom=bottom, hem=216)
    for warm, cold in (('#5b3a2b', '#3d4268'), ('#3c2725', '#232a50'), ('#8a5c44', '#6d7698'), ('#7d4f38', '#474c70'), ('#c4656a', '#7a6484'), ('#8a4250', '#4a4068'), ('#fbeacb', '#dbe6e8'), ('#b07a74', '#5f5878'), ('#704652', '#38345a'), ('#d8aa9c', '#827b98')):
        figure = figure.replace(warm, cold)        # no red in this light
    return G(rim(dimmed(figure, '#171d3a', share), edge, *shift), t=place)


def a():
    """The dark room: a rectangle of light trembles on the ceiling; four heads turn."""
    width, height = 1480, 780
    eye = flat.from_door(width, height, centre=880, horizon=500, focal=1220, level=1.2, back=1.4)
    body = flat.office(eye, flat.NIGHT, skip=('cables',)) + flat.ceiling_light(eye)
    body += glow(1010, 120, 520, COLD_MID, ry=300, o=.38)
    body += onlooker('neighbour', 'tq', 'calm', 'translate(92 520) scale(1.12)', .56, '#8fb6c2', (-4, 4), tilt=-11)
    body += onlooker('viktor', 'tq', 'worried', 'translate(330 452) scale(1.2)', .46, COLD_MID, (-4, 4), tilt=-13)
    body += onlooker('ganeva', 'tq', 'calm', 'translate(1352 572) scale(-1.16 1.16)', .48, COLD_MID, (-4, 4), tilt=-12)
    body += onlooker('elena', 'tq', 'hushed', 'translate(590 478) scale(1.42)', .34, COLD, (-4, 4), tilt=-11)
    return svg(width, height, body, '#1c2243', 0), width, height


def night_pane(width, top, low, seed=9):
    """The town behind the glass, out of focus, with rain."""
    sky = R(0, top, width, low - top, '#1f2851') + P(f'0,{low - 150}! 160,{low - 210} 360,{low - 180} 560,{low - 230} {width},{low - 170}! {width},{low}! 0,{low}!', '#28336180'[:7])
    lamps = night.bokeh(((120, low - 96, 26, '#d9963a', .42), (236, low - 70, 15, '#e2a74a', .45), (500, low - 88, 19, '#e2a74a', .4), (596, low - 60, 30, '#d9963a', .36), (392, low - 120, 11, '#fbe3a8', .4), (650, low - 128, 12, '#c8452f', .5)))
    return sky + night.blurred(lamps, 2.5)


def b():
    """The window sill: the lit phone on its charger, the paper boat beside it."""
    width, height = 720, 780
    sill, low = 500, 700
    body = night_pane(width, 0, sill) + night.rain(width, sill, 70, 5, .14, 0, .2)
    body += R(348, 0, 22, sill, '#11162e') + R(370, 0, 3, sill, '#3a4675')
    place = 316
    ghost = G(flat.sill_things(), t=f'translate({place} {sill - 10}) scale(.66 -.40)', opacity='.2')
    body += clipped(f'M0 0H{width}V{sill}H0Z', ghost) + glow(470, 560, 470, COLD_MID, ry=360, o=.55)
    body += flat.sill_board(width, sill, low, height, .62)
    body += G(flat.sill_things(), t=f'translate({place} 604) scale(.68)')
    left = flat.drape('-20,-20! 150,-20! 118,140 74,330 50,500 40,640 46,800! -20,800!', ('6,-20! 30,-20! 16,300 6,800! -10,800!', '60,-20! 84,-20! 52,220 26,480 22,800! 12,800! 14,460 36,200', '112,-20! 126,-20! 92,160 56,340! 60,240'))
    right = flat.drape('740,-20! 676,-20! 684,200 672,420 690,600 682,800! 740,800!', ('702,-20! 714,-20! 706,400 716,800! 700,800! 696,300',))
    edges = brush('150,-20 118,140 74,330 50,500 40,640 46,800', 9, COLD, 'in', w0=.1) + brush('676,-20 684,200 672,420 690,600 682,800', 9, COLD, 'in', w0=.1)
    return svg(width, height, body + left + right + edges, '#1d2440', 0), width, height


def resting_fist():
    """Viktor's gloved left hand seen from above, loosely closed, wrist at 0,0, knuckles to +x."""
    out = ''
    for y, x, wide in ((-64, 190, 54), (-14, 212, 58), (36, 204, 56), (80, 178, 48)):
        out += form(limb(f'96,{y * .8:.0f} 160,{y} {x},{y + 6} {x - 26},{y + 22}', (wide + 6, wide + 2, wide - 4, wide - 16), True, True, 8, 6), GLOVE.l, GLOVE.m, -5, -10, (GLOVE.m, 4))
    back = '-40,-74! 30,-84 100,-92 150,-84 176,-48 180,10 166,66 130,98 60,92 0,82 -40,76!'
    out += form(back, GLOVE.l, GLOVE.m, -6, -22)
    for y, x in ((-62, 146), (-14, 158), (34, 150), (74, 128)):
        out += brush(f'{x - 4},{y - 18} {x + 14},{y} {x - 2},{y + 18}', 5, GLOVE.m) + brush(f'{x - 20},{y} {x - 70},{y * .7:.0f} {x - 110},{y * .5:.0f}', 4, GLOVE.mid, 'out')
    thumb = form(limb('20,66 90,112 152,118 196,96', (70, 60, 50, 36), True, True, 8, 6), GLOVE.l, GLOVE.m, -4, -12, (GLOVE.m, 4)) + brush('128,98 138,116 134,134', 4, GLOVE.m)
    return out + thumb


def phone_clock(digits):
    """Lock screen with its own time, no message: the digits and two empty bars."""
    return (R(-90, -196, 36, 8, '#7fa5b2', 4) + R(56, -196, 34, 8, '#7fa5b2', 4) + text(digits, 0, -84, 84, '#1d2440', FONT_NARROW, 'middle', 2) + R(-34, -62, 68, 9, '#9cc3cb', 4)
            + R(-88, -24, 176, 52, '#ffffff', 16) + R(-72, -8, 104, 8, '#9cc3cb', 4) + R(-72, 9, 70, 8, '#c4dade', 4) + R(-30, 186, 60, 7, '#9cc3cb', 3))


def finder(width, height, box):
    """Frame of the view finder: darkened edges, corner brackets, a cross in the middle, a row of level bars."""
    x0, y0, x1, y1 = box
    dark = f'<path d="M0 0H{width}V{height}H0ZM{x0} {y0}V{y1}H{x1}V{y0}Z" fill="#0f142c" fill-rule="evenodd" fill-opacity=".58"/>'
    marks = ''
    for x, step_x in ((x0, 54), (x1, -54)):
        for y, step_y in ((y0, 54), (y1, -54)):
            marks += brush(f'{x},{y + step_y}! {x},{y}! {x + step_x},{y}!', 8, '#ffffff', 'none', w0=1)
    mid_x, mid_y = (x0 + x1) / 2, (y0 + y1) / 2
    marks += R(mid_x - 22, mid_y - 1.5, 44, 3, '#ffffff', opacity=.85) + R(mid_x - 1.5, mid_y - 22, 3, 44, '#ffffff', opacity=.85)
    thirds = ''.join(R(x0 + (x1 - x0) * k / 3, y0, 1.6, y1 - y0, '#ffffff', opacity=.22) + R(x0, y0 + (y1 - y0) * k / 3, x1 - x0, 1.6, '#ffffff', opacity=.22) for k in (1, 2))
    return dark + thirds + marks


def c():
    """Through the camera: watch and phone side by side, an hour apart."""
    width, height = 720, 780
    body = R(0, 0, width, height, '#4c6b86') + R(0, 0, width, 120, '#24305a') + R(0, 114, width, 8, '#8fb4bf') + P('0,780! 0,640! 720,600! 720,780!', '#3c5874')
    body += glow(520, 390, 460, COLD, ry=460, o=.8) + C(520, 390, 270, '#e8f3f2', ry=310, opacity=.18)
    body += gestures.lead('540,590 540,630 570,660 640,652 740,690', 12) + R(528, 580, 24, 40, '#c9d3de', 5)
    body += G(gestures.flat_phone(236, 436, more=phone_clock('01:34')), t='translate(536 376) rotate(2)')
    light, dark, pale = gestures.JACKET, gestures.JACKET_DARK, gestures.JACKET_LIGHT
    sleeve = form('-92,-118! -74,0 -92,120! -300,150 -500,176! -500,-170! -300,-140', light, dark, -10, -62) + brush('-150,-126 -170,-20 -140,110', 9, dark) + brush('-260,-134 -240,-20 -280,130', 9, dark)
    cuff = form('-80,-122! -60,0 -80,124! -126,130! -108,0 -126,-128!', pale, dark, -6, -58)
    wrist = form('-110,-78! 0,-74 110,-82! 110,80! 0,76 -110,80!', '#e6c8a6', '#8a5a62', -4, -34)
    glove_edge = form('78,-88! 108,-92! 120,0 108,96! 78,90! 90,0', GLOVE.mid, GLOVE.m, -4, -20)
    arm = G(resting_fist(), t='translate(116 0) scale(.66 .76)') + wrist + glove_edge + sleeve + cuff
    shade = P('-480,-120! -80,-90! 120,-66 230,-50 250,20 210,84 100,90! -80,120! -480,170!', '#1d2c4c', opacity=.42)
    body += G(G(shade, t='translate(-10 30)'), arm, props.wristwatch('02:34'), t='translate(172 396) rotate(4) scale(.88)')
    return svg(width, height, body + finder(width, height, (58, 118, 662, 644)), '#34506c', 0), width, height


FACE_TURNED = FACE['tq'].format(a=0, b=46)
FOREHEADS = dict(viktor='-10,-66! -4,-62 8,-68 24,-76 40,-82 54,-76 64,-62! 80,-40! 62,-34 40,-24 20,-32 -6,-18 -22,-8!',
                 elena='50,-99! 40,-83 18,-58 0,-46 -12,-24 -17,2 -26,22! -10,-10 20,-32 40,-24 62,-34 80,-40!')


def underlit(who, mood, look, tilt, bottom=420, nod=.5):
    """A head in three-quarter view bent over the phone: jaw and cheek lit from below, the brow in shadow."""
    palette = tint(pal(), l='#dfe9e2', m='#5d6b96', d='#39446e', w='#f4fbfa')
    figure = bust(who, 'tq', palette, mood, look=look, tilt=tilt, bottom=bottom, hem=216, nod=nod)
    for warm, cold in (('#5b3a2b', '#3b3553'), ('#3c2725', '#23264a'), ('#8a5c44', '#5d5a7c'), ('#7d4f38', '#4d4a6c'), ('#1b2038', '#20264a'), ('#3b4672', '#3f4a78')):
        figure = figure.replace(warm, cold)
    brow = clipped(FACE_TURNED, P(FOREHEADS[who], '#39446e', opacity=.62), P('66,-26! 46,-20 52,0 62,22! 80,20!', '#39446e', opacity=.4))
    chin = clipped(FACE_TURNED, P('-10,110! 4,96 24,92 46,96 60,80! 60,120! -10,120!', '#f4fbfa'))
    return P('-60,2! -36,2! -36,90! -56,90!', '#5d6b96') + figure + G(brow + chin, t=f'translate(0 {SINK}) rotate({tilt} 0 60)')


def d():
    """Elena and Viktor in the light of the phone, the curtain between them and the town."""
    width, height = 1480, 520
    body = R(0, 0, width, height, '#1f2851') + night.houses(((-20, 130, 270), (106, 120, 200), (1250, 110, 220), (1356, 150, 290)), 520, '#171d3e')
    body += R(0, 486, width, 40, '#5b7b94')
    folds = tuple(f'{x},-20! {x + 16},-20! {x + 10 + (k * 13) % 17},260 {x + 30},540! {x - 6},540! {x - 4 + (k * 7) % 11},240' for k, x in enumerate(range(250, 1250, 96)))
    body += flat.drape('196,-20! 1284,-20! 1268,200 1296,380 1276,540! 204,540! 186,380 210,180', folds)
    body += brush('196,-20 210,180 186,380 204,540', 7, COLD_MID, 'in', w0=.1) + brush('1284,-20 1268,200 1296,380 1276,540', 7, COLD_MID, 'in', w0=.1)
    body += glow(740, 560, 760, COLD, ry=380, o=.55) + glow(740, 540, 300, COLD, ry=170, o=.9)
    viktor = underlit('viktor', 'ask', (.35, 1), 12)
    elena = underlit('elena', 'hushed', (.35, 1), 10)
    body += G(rim(viktor, COLD, -4, -3), t='translate(330 238) rotate(6 0 200) scale(1.62)') + G(rim(elena, COLD, -4, -3), t='translate(1150 234) scale(-1.62 1.62) rotate(6 0 200)')
    body += flat.sill_board(width, 476, 560, height, .5)
    body += G(glow(0, 0, 330, COLD, ry=110, o=.9), t='translate(740 500)') + P('610,500! 640,478! 850,476! 874,498!', '#10142c') + P('622,497! 646,481! 844,479! 862,495!', '#f4fbfa')
    return svg(width, height, body, '#1d2440', 0), width, height

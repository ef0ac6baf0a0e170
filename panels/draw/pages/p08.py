"""Page 8: the messages go; the face over the screen, the hand, the shout."""
from draw import flat, gestures, props
from draw.cast import tint
from draw.figures import COAT, bust, pal
from draw.hands import GLOVE, Skin
from draw.kit import C, G, P, R, brush, clipped, poly, svg
from draw.kit2 import form, glow, limb, rim
from draw.people import INK, SINK
from draw.paper_boat import COLD as COLD_BOAT
from draw.paper_boat import cast_shadow, ticket_boat
from draw.pages.p07 import underlit
from draw.rooms import profile_badge

PANELS = ('a', 'b', 'c', 'd', 'e')
COLD, COLD_MID = '#e8f3f2', '#9cc3cb'


def chat_screen(paper='#e8f3f2', head='#b5d0d6', signs='#5f7f92'):
    """A chat without a word: header with the white sail, then empty; top centre of the glass at 0,0, 760 wide."""
    out = R(-380, 0, 760, 1200, paper, 60) + R(-380, 0, 760, 150, head, 60) + R(-380, 80, 760, 72, head) + R(-380, 152, 760, 3, '#8fb0bb')
    out += R(-330, 26, 70, 15, '#6f93a6', 7) + R(256, 26, 66, 17, '#6f93a6', 7) + R(326, 29, 6, 11, '#6f93a6', 2) + R(212, 26, 30, 17, '#6f93a6', 5)
    out += brush('-322,80! -342,99! -322,118!', 9, signs, 'none', w0=1) + G(profile_badge(40), t='translate(-250 99)')
    out += R(-184, 72, 250, 26, signs, 12) + R(-184, 111, 130, 15, '#8fb0bb', 7) + ''.join(C(326, 82 + 16 * k, 5.5, signs) for k in range(3))
    return out


def screen_close(turn, place, size, paper='#e8f3f2', head='#b5d0d6'):
    """The phone lying on the sill, so close that it fills the panel; only its dark upper rim and a corner of the sill show."""
    width, height = 720, 780
    body = R(0, 0, width, height, '#3f5c78') + glow(360, 60, 620, COLD_MID, ry=420, o=.6)
    boat = G(G(cast_shadow('#1d2c4c', .5), t='scale(1 .8)'), ticket_boat(COLD_BOAT), t='translate(-262 -42) rotate(5) scale(.2)')
    phone = (R(-412, -34, 824, 1400, '#0d1020', 96, opacity=.45, transform='translate(-14 20)') + R(-412, -34, 824, 1400, '#2b3659', 96) + R(-406, -28, 812, 1400, '#10142c', 92) + C(0, -12, 7, '#2b3659') + chat_screen(paper, head))
    return body + G(boat + phone, t=f'translate({place[0]} {place[1]}) rotate({turn}) scale({size})')


def a():
    """The screen, tilted: an empty pale chat under the white sail."""
    width, height = 720, 780
    return svg(width, height, screen_close(-7, (392, 168), .9), '#34506c', 0), width, height


def scraps(places, fills=('#c9d6da', '#aebfc6', '#8d93a5')):
    """Snippets of cut paper that drift off: (x, y, size, turn)."""
    out = ''
    for k, (x, y, size, turn) in enumerate(places):
        shape = ('-20,-12! 18,-16! 24,8! -8,16!', '-16,-14! 20,-6! 6,18!', '-22,-6! 8,-14! 20,10! -14,12!')[k % 3]
        out += G(P(shape, '#0d1020', opacity=.3, transform='translate(4 6)') + P(shape, fills[k % len(fills)]), t=f'translate({x} {y}) rotate({turn}) scale({size})')
    return out


def b():
    """The same view, a shade greyer; what was a message drifts off in snippets."""
    width, height = 720, 780
    body = screen_close(-7, (392, 168), .9, '#dae5e7', '#a9c4cc') + P('560,300! 720,240! 720,560! 700,780! 520,780!', '#ffffff', opacity=.28)
    drift = ((300, 652, 1.3, 12), (238, 636, 1.0, 70), (196, 690, 1.15, -30), (140, 664, .9, 40), (96, 716, 1.1, 100), (62, 650, .8, -10), (40, 728, .75, 60), (258, 716, .8, 150))
    return svg(width, height, body + scraps(drift), '#34506c', 0), width, height


DEEP = '#333c66'


def bubble_eye(look=8, white='#f6fbfa'):
    """One eye bent on the screen, two grey bubbles mirrored in it; outer corner at +x, about 150 wide."""
    almond = '-68,14! -42,-14 -4,-27 40,-20 72,4! 48,25 6,34 -36,28'
    iris = C(look, 7, 35, '#11162e') + C(look, 7, 30, '#2f4668') + C(look, 14, 22, '#3d5878', ry=16)
    screen = R(look - 24, -8, 28, 12, '#d5dce0', 6) + R(look - 5, 9, 29, 12, '#d5dce0', 6) + R(look - 22, 26, 20, 8, '#8d93a5', 4)
    ball = clipped(almond, P(almond, white), iris, screen, P('-68,14! -42,-14 -4,-27 40,-20 72,4! 72,0! 38,-12 -4,-17 -40,-4', '#39446e', opacity=.55))
    return ball + brush('-74,17 -42,-16 -4,-31 42,-23 84,7', 13, INK, 'both', w0=.35) + brush('-38,33 4,40 50,27', 4, '#7387ab')


SOCKET = '-90,16! -62,-34 -4,-52 56,-42 98,2! 82,38 4,54 -70,42'


def viktor_close(tilt=9):
    """Viktor's bent head, three-quarter view, lit from below; the eyes redrawn larger than the kit's, head space."""
    head_svg = underlit('viktor', 'speak', (.4, .9), tilt, bottom=340, nod=0)
    near = G(P(SOCKET, '#b3bfd3') + bubble_eye(-10), t='translate(6 -3) scale(-.26 .26)')
    far = clipped('38,-60! 36,-16! 40,0 50,26! 100,26! 100,-60!', G(P(SOCKET, '#8fa0c2') + bubble_eye(12, '#d5dfe6'), t='translate(51 -4) scale(.135 .24)'))
    brows = brush('31,-25 8,-38 -22,-26', 10, '#2a2440', 'both', w0=.35) + brush('43,-26 52,-33 64,-28', 8, '#2a2440', 'both', w0=.35)
    return head_svg + G(near + far + brows, t=f'translate(0 {SINK}) rotate({tilt} 0 60)')


def c():
    """Viktor's face over the sill, lit white; grey bubbles in his eyes."""
    width, height = 1480, 520
    body = R(0, 0, width, height, '#1c2348')
    body += flat.drape('860,-20! 1500,-20! 1500,540! 850,540! 872,260', tuple(f'{x},-20! {x + 22},-20! {x + 12},260 {x + 30},540! {x - 8},540! {x},240' for x in range(910, 1480, 92)))
    body += glow(700, 600, 900, COLD, ry=520, o=.8)
    figure = G(viktor_close(), t='translate(400 176) rotate(4 0 60) scale(3.1)')
    body += rim(figure, COLD, -5, -4)
    body += flat.sill_board(width, 488, 560, height, .5) + glow(720, 510, 420, COLD, ry=90, o=.95)
    return svg(width, height, body, '#1c2348', 0), width, height


GRAB = gestures.pose(
    thumb=(52, 44, (118, 106, 84), (50, 30, 14), 102), index=(260, -60, (158, 102, 80), (-18, 0, 20), 86), middle=(272, -26, (170, 112, 82), (-6, 16, 36), 90),
    ring=(254, 16, (154, 104, 78), (8, 32, 52), 84), little=(220, 52, (114, 80, 64), (24, 46, 64), 72))
RUSHED = Skin('#f6e6cf', '#86586a', '#563a50', '#ffffff', '#715068')


def streaks(spans, fill=COLD, opacity=.3):
    """Hard wedges of speed: (x0, y0, x1, y1, thickness) from thin to thick."""
    out = ''
    for x0, y0, x1, y1, thick in spans:
        out += poly(f'{x0},{y0} {x1},{y1 - thick / 2:.0f} {x1 + 8},{y1 + thick / 2:.0f}', fill, opacity=opacity)
    return out


def d():
    """His hand shoots out for the phone, bare, the glove half off."""
    width, height = 720, 780
    body = R(0, 0, width, height, '#232b54') + P('0,0! 720,0! 720,250! 0,90!', '#1d2448') + glow(470, 690, 640, COLD, ry=520, o=.85)
    body += streaks(((-60, 150, 330, 330, 18), (-80, 214, 250, 352, 12), (-60, 300, 190, 400, 20), (-40, 560, 250, 600, 16), (-60, 610, 330, 636, 12), (-40, 110, 420, 318, 9)))
    body += flat.sill_board(width, 642, 752, height, .66)
    body += glow(440, 690, 330, COLD, ry=110, o=.95)
    shade = G(P(gestures.REACH_BACK, '#1f2c52') + ''.join(f'<path d="{path}" fill="#1f2c52"/>' for path in gestures.hand_silhouette(GRAB)), t='translate(-66 640) rotate(8) scale(.62 .20)', opacity='.5')
    hand = gestures.hand_in_air(GRAB, RUSHED, (3, 24)) + gestures.peeled_glove() + gestures.forearm_from_left()
    phone = G(flat.charger(444, -40, '470,-42 540,-50 600,-24 700,-40 860,0', 13), flat.lying_phone([*flat.PHONE_QUAD]), t='translate(282 704) scale(.6)')
    body += shade + phone + G(rim(hand, '#f4fbfa', -3, -5), t='translate(128 388) rotate(20) scale(.68)')
    return svg(width, height, body, '#1d2448', 0), width, height


def e():
    """Elena raises her hand and shouts, the only time."""
    width, height = 720, 780
    coat, shade = COAT['elena']
    palette = tint(pal(), l='#ecdcc6', m='#7c5a6e', w='#f4fbfa')
    body = R(0, 0, width, height, '#2b3562') + P('0,0! 720,0! 720,180! 0,60!', '#222a52') + glow(120, 760, 900, COLD_MID, ry=760, o=.55)
    body += ''.join(poly(f'150,780 {x0},{y0} {x1},{y1}', COLD, opacity=.10) for x0, y0, x1, y1 in ((-20, 60, 60, -20), (180, -20, 300, -20), (430, -20, 600, -20), (740, 60, 740, 200), (740, 330, 740, 430)))
    figure = bust('elena', 'tq', palette, 'shout', look=(.5, .35), tilt=8, bottom=460, hem=214, push=(26, 10))
    body += G(rim(figure, '#f4fbfa', -5, -2), t='translate(524 396) scale(-1.42 1.42)')
    fore = form(limb('590,920 480,800 360,694 282,604', (210, 180, 150, 118), True, False), coat, shade, 10, -12, (shade, 6)) + brush('460,726 440,766 460,816', 9, shade) + brush('392,666 362,716 372,756', 8, shade)
    cuff = form(limb('300,622 268,588', (132, 128), False, False), '#6f9aa2', coat, 8, -14)
    palm = G(props.hand_above(GLOVE, curl=0, spread=1.15, nails=False, dx=8, dy=8), t='translate(264 588) rotate(-24) scale(.80)')
    body += rim(fore + cuff, '#f4fbfa', 4, -4) + rim(palm, '#f4fbfa', 4, -4)
    return svg(width, height, body, '#222a52', 0), width, height

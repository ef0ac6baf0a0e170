"""The emptied office flat in Reduta: one small model of the room in metres, seen from the door or from the window.

    eye = flat.from_door(1480, 1000)             # or flat.from_window(1480, 1000); both take centre, horizon, focal, back
    picture = flat.office(eye)                   # whole room; tone=flat.NIGHT | flat.WARM | flat.EVEN (flat.office(eye, flat.WARM))
    x, y = eye.at(.6, 0, 2.0)                    # where a person's feet stand; eye.unit(2.0) = units per metre there

Room: x -2.4 (board) .. 2.4, y 0 .. 2.6 (ceiling), z 0 (door wall) .. 5 (window wall). The sill's things lie at SILL_AT.
Single things (desk, chair, whiteboard, kettle, cables, curtain, window) take the eye and their place.
"""
import math

from draw import gestures
from draw.kit import C, G, P, R, brush, lin, n, poly
from draw.kit2 import form, glow
from draw.pages.cover import lying_phone
from draw.paper_boat import COLD as COLD_BOAT
from draw.paper_boat import cast_shadow, ticket_boat

HALF, HIGH, DEEP = 2.4, 2.6, 5.0
WINDOW = (-.35, 1.55, .92, 2.28)         # x0, x1, sill height, top
SILL_AT = (.62, .92, 4.9)                # phone on the sill
LIGHT_COLD, COLD_MID = '#e8f3f2', '#9cc3cb'

NIGHT = dict(wall='#232a4e', wall_far='#283158', wall_side='#1f2648', ceiling='#1c2243', floor='#161b38', floor_far='#1e2547', line='#141935',
             desk='#39446f', desk_edge='#4d5a88', desk_front='#1a2144', metal='#11162f', chair='#1b2247', chair_light='#333e6c', board='#4a5680', board_light='#5d6a94', curtain='#1b2146', fold='#12172f', cloth='#272f5c', pale='#7e8cb0')
WARM = dict(wall='#3a3a5e', wall_far='#43426a', wall_side='#312f54', ceiling='#2a2a4c', floor='#2c2946', floor_far='#37345a', line='#201e3c',
            desk='#8a6f5c', desk_edge='#b0917a', desk_front='#3c3048', metal='#1b1932', chair='#262546', chair_light='#47456c', board='#a59fae', board_light='#c3bcc4', curtain='#2c2a52', fold='#1f1d3e', cloth='#3a3766', pale='#c9b79a')
EVEN = dict(wall='#3a5572', wall_far='#42607d', wall_side='#324b68', ceiling='#2e4562', floor='#2c4460', floor_far='#365270', line='#22364f',
            desk='#6d8ca2', desk_edge='#8fadbd', desk_front='#2c4563', metal='#1d2f49', chair='#24395a', chair_light='#486685', board='#93b0c0', board_light='#b5cbd4', curtain='#2b4060', fold='#223453', cloth='#395273', pale='#b5cbd4')


class Eye:
    """A camera in the room: projects metres to units."""

    def __init__(self, width, height, centre, horizon, focal, back, level, turned):
        self.width, self.height, self.cx, self.cy = width, height, centre, horizon
        self.focal, self.back, self.level, self.turned = focal, back, level, turned

    def depth(self, z):
        """distance in front of the eye"""
        return max(.16, (DEEP - z if self.turned else z) + self.back)

    def unit(self, z):
        """units per metre at depth z"""
        return self.focal / self.depth(z)

    def at(self, x, y, z):
        """point of the picture"""
        unit = self.unit(z)
        return self.cx + (-x if self.turned else x) * unit, self.cy - (y - self.level) * unit

    def line(self, *points):
        """points as text for kit.poly and kit.P"""
        return ' '.join(f'{n(a)},{n(b)}' for a, b in (self.at(*point) for point in points))

    def flat(self, fill, *points, **more):
        """flat shape through points of the room"""
        return poly(self.line(*points), fill, **more)


def from_door(width, height, centre=None, horizon=None, focal=None, back=1.5, level=1.45):
    """Looking in from the door: the curtained window in the far wall, the whiteboard on the left."""
    return Eye(width, height, centre or width * .5, horizon or height * .48, focal or width * .82, back, level, False)


def from_window(width, height, centre=None, horizon=None, focal=None, back=1.0, level=1.25):
    """Looking back from the window: the door in the far wall, the whiteboard on the right."""
    return Eye(width, height, centre or width * .5, horizon or height * .48, focal or width * .72, back, level, True)


def shell(eye, tone=NIGHT):
    """Bare walls, ceiling and floor with a few boards and a skirting."""
    near = -eye.back + .2 if not eye.turned else DEEP + eye.back - .2
    far = 0 if eye.turned else DEEP
    shade, definition = lin([(0, tone['floor_far'], 1), (1, tone['floor'], 1)])
    _, horizon = eye.at(0, 0, far)
    out = R(0, 0, eye.width, eye.height, tone['ceiling']) + definition + R(0, horizon, eye.width, eye.height - horizon, f'url(#{shade})')
    for k in range(-6, 7):
        out += eye.flat(tone['line'], (k * .4 - .012, 0, near), (k * .4 + .012, 0, near), (k * .4 + .006, 0, far), (k * .4 - .006, 0, far), opacity=.7)
    for side, fill in ((-1, tone['wall']), (1, tone['wall_side'])):
        out += eye.flat(fill, (side * HALF, 0, near), (side * HALF, 0, far), (side * HALF, HIGH, far), (side * HALF, HIGH, near))
        out += eye.flat(tone['line'], (side * HALF, 0, near), (side * HALF, 0, far), (side * HALF, .09, far), (side * HALF, .09, near))
    out += eye.flat(tone['wall_far'], (-HALF, 0, far), (HALF, 0, far), (HALF, HIGH, far), (-HALF, HIGH, far))
    return out + eye.flat(tone['line'], (-HALF, 0, far), (HALF, 0, far), (HALF, .09, far), (-HALF, .09, far))


def door(eye, tone=NIGHT, lit='#c98f4a'):
    """Open door in the door wall, the lit staircase behind it; seen from the window only."""
    if not eye.turned:
        return ''
    x0, x1 = -.5, .45
    out = eye.flat(tone['line'], (x0 - .09, 0, 0), (x1 + .09, 0, 0), (x1 + .09, 2.16, 0), (x0 - .09, 2.16, 0)) + eye.flat(lit, (x0, 0, 0), (x1, 0, 0), (x1, 2.07, 0), (x0, 2.07, 0))
    leaf = eye.flat(tone['wall_side'], (x1, 0, 0), (x1 + .3, 0, .84), (x1 + .3, 2.07, .84), (x1, 2.07, 0)) + eye.flat(tone['line'], (x1 + .3, 0, .84), (x1 + .34, 0, .84), (x1 + .34, 2.07, .84), (x1 + .3, 2.07, .84))
    return out + leaf


def door_light(colour='#e2a74a', opacity=.24, eye=None):
    """Light of the staircase on the floor, falling in through the door."""
    return eye.flat(colour, (-.5, 0, 0), (.45, 0, 0), (1.25, 0, 3.4), (-1.2, 0, 3.4), opacity=opacity)


def whiteboard(eye, tone=NIGHT, z0=2.3, z1=4.2):
    """Wiped board on the left wall: grey smears, a tray, nothing legible."""
    x = -HALF + .02

    def at(z, y):
        """point on the board"""
        return x, y, z
    out = eye.flat(tone['line'], *(at(*corner) for corner in ((z0 - .08, .98), (z1 + .02, .98), (z1 + .02, 2.06), (z0 - .08, 2.06))), opacity=.6)
    out += eye.flat(tone['pale'], *(at(*corner) for corner in ((z0, 1), (z1, 1), (z1, 2.08), (z0, 2.08)))) + eye.flat(tone['board'], *(at(*corner) for corner in ((z0 + .04, 1.04), (z1 - .04, 1.04), (z1 - .04, 2.04), (z0 + .04, 2.04))))
    for low, high, start, end in ((1.62, 1.84, .12, .62), (1.3, 1.56, .3, .92), (1.12, 1.26, .1, .5)):
        a, b = z0 + (z1 - z0) * start, z0 + (z1 - z0) * end
        out += P(eye.line(at(a, low), at((a + b) / 2, low + .06), at(b, low + .02), at(b - .06, high), at((a + b) / 2, high + .03), at(a + .08, high - .04)), tone['board_light'], opacity=.75)
    return out + eye.flat(tone['metal'], (x, 1.0, z0 + .5), (x, 1.0, z1 - .5), (x + .07, .98, z1 - .5), (x + .07, .98, z0 + .5))


def box(eye, x0, x1, y0, y1, z0, z1, top, front, side):
    """Block: its visible sides."""
    front_z, back_z = (z1, z0) if eye.turned else (z0, z1)
    out = ''
    left, right = eye.at(x0, y1, front_z)[0], eye.at(x1, y1, front_z)[0]
    low, high = min(left, right), max(left, right)
    flank = None
    if low > eye.cx:
        flank = x1 if eye.turned else x0
    if high < eye.cx:
        flank = x0 if eye.turned else x1
    if flank is not None:
        out += eye.flat(side, (flank, y0, z0), (flank, y0, z1), (flank, y1, z1), (flank, y1, z0))
    if y1 < eye.level:
        out += eye.flat(top, (x0, y1, z0), (x1, y1, z0), (x1, y1, z1), (x0, y1, z1))
    return out + eye.flat(front, (x0, y0, front_z), (x1, y0, front_z), (x1, y1, front_z), (x0, y1, front_z))


def desk(eye, x, z, tone=NIGHT, wide=.66, deep=1.3):
    """Plain desk along a side wall, centre of its top at x, z; a pale ring where the screen stood."""
    x0, x1, z0, z1, high = x - wide / 2, x + wide / 2, z - deep / 2, z + deep / 2, .74
    out = eye.flat('#0d1020', (x0 + .05, 0, z0), (x1 + .12, 0, z0), (x1 + .12, 0, z1), (x0 + .05, 0, z1), opacity=.35)
    legs = [(x0 + .03, z1 - .05), (x1 - .07, z1 - .05), (x0 + .03, z0 + .02), (x1 - .07, z0 + .02)]
    for leg_x, leg_z in sorted(legs, key=lambda leg: -eye.depth(leg[1])):
        out += box(eye, leg_x, leg_x + .045, 0, high, leg_z, leg_z + .045, tone['metal'], tone['metal'], tone['line'])
    out += box(eye, x0, x1, high - .045, high, z0, z1, tone['desk'], tone['desk_edge'], tone['desk_front'])
    inner = 1 if x < 0 else -1
    edge = x + inner * wide / 2
    out += eye.flat(tone['desk_edge'], (edge, high, z0), (edge, high, z1), (edge - inner * .03, high, z1), (edge - inner * .03, high, z0))
    ring = [(x - inner * .1 + .13 * math.cos(k * math.pi / 6), high, z + .2 * math.sin(k * math.pi / 6)) for k in range(12)]
    return out + P(eye.line(*ring), tone['desk_edge'], opacity=.55)


def chair(eye, x, z, turn=0, tone=NIGHT, rim_light=None):
    """Swivel chair at x, z, its back turned `turn` degrees from the window (0: back toward the window wall)."""
    a = math.radians(turn)
    ux, uz = math.sin(a), math.cos(a)              # toward the chair's back
    out = P(eye.line(*((x + .34 * math.cos(k * math.pi / 4), 0, z + .34 * math.sin(k * math.pi / 4)) for k in range(8))), '#0d1020', opacity=.35)
    unit = eye.unit(z)
    for k in range(5):
        b = a + k * math.tau / 5 + .3
        out += brush(eye.line((x, .12, z), (x + .3 * math.sin(b), .07, z + .3 * math.cos(b))), .055 * unit, tone['metal'], 'none', w0=1)
        foot = eye.at(x + .3 * math.sin(b), .04, z + .3 * math.cos(b))
        out += C(*foot, .04 * unit, tone['metal'])
    out += brush(eye.line((x, .1, z), (x, .44, z)), .07 * unit, tone['metal'], 'none', w0=1)
    seat = [(x + .25 * math.cos(k * math.pi / 6), .46, z + .25 * math.sin(k * math.pi / 6)) for k in range(12)]
    pad = P(eye.line(*((p, .40, r) for p, _, r in seat)), tone['line']) + P(eye.line(*seat), tone['chair_light'])

    def rest(grow, shift):
        """outline of the back rest"""
        corners = ((-.2, .56), (-.23, .78), (-.2, 1.0), (0, 1.04), (.2, 1.0), (.23, .78), (.2, .56), (0, .53))
        return eye.line(*((x + ux * (.25 + shift) + uz * across * grow, .78 + (up - .78) * grow, z + uz * (.25 + shift) - ux * across * grow) for across, up in corners))
    stay = brush(eye.line((x + ux * .1, .42, z + uz * .1), (x + ux * .3, .45, z + uz * .3), (x + ux * .3, .7, z + uz * .3)), .05 * unit, tone['metal'], 'none', w0=1)
    facing = (uz > 0) != eye.turned                # we see the front of the rest
    back = P(rest(1, .045), rim_light or tone['line']) + P(rest(.97, 0), tone['chair_light'] if facing else tone['chair']) + (P(rest(.72, -.005), tone['chair'], opacity=.6) if facing else '')
    return out + (stay + back + pad if facing else pad + stay + back)


def kettle(eye, x, y, z, tone=NIGHT, steam=True):
    """Kettle on its base, still warm: two thin ribbons of steam."""
    cx, cy = eye.at(x, y, z)
    k = eye.unit(z) / 430
    body = (C(0, 0, 52, '#0d1020', ry=12, opacity=.5) + R(-44, -14, 88, 14, tone['metal'], 5) + form('-46,-14! -42,-90 -30,-128! 30,-128! 42,-90 46,-14!', tone['pale'], tone['desk_front'], -22, 0)
            + P('-30,-128! -20,-140 20,-140 30,-128!', tone['metal']) + C(0, -144, 8, tone['metal']) + P('-36,-116! -70,-112 -60,-96 -40,-84!', tone['desk_edge']) + brush('30,-122 74,-116 74,-60 44,-34', 11, tone['metal'], 'none', w0=1))
    vapour = brush('-62,-126 -80,-176 -54,-214 -76,-270', 9, tone['pale']).replace('<path', '<path fill-opacity=".45"') + brush('-50,-124 -44,-160 -62,-196 -40,-236', 7, tone['pale']).replace('<path', '<path fill-opacity=".3"') if steam else ''
    return G(vapour + body, t=f'translate({n(cx)} {n(cy)}) scale({k:.3f})')


def cables(eye, tone=NIGHT):
    """Loose cables: hanging from the desks, coiled on the floor, a dead power strip."""
    out = ''
    runs = ([(-1.72, .72, 1.2), (-1.6, .3, 1.15), (-1.5, 0, 1.0), (-.9, 0, .9), (-.4, 0, 1.5), (-.7, 0, 2.1)], [(-1.72, .72, 3.5), (-1.64, .2, 3.4), (-1.3, 0, 3.2), (-.6, 0, 3.3), (-.1, 0, 2.9), (.3, 0, 3.1)],
            [(1.72, .72, 1.5), (1.62, .25, 1.5), (1.4, 0, 1.3), (.9, 0, 1.6), (.5, 0, 1.3), (.2, 0, 1.5)], [(1.72, .72, 3.1), (1.64, .2, 3.0), (1.3, 0, 3.0), (.9, 0, 3.4), (.7, 0, 3.2)])
    for run in runs:
        out += brush(eye.line(*run), max(2.5, .018 * eye.unit(2.3)), tone['metal'], 'none', w0=1)
    for x, z in ((-.7, 2.1), (.3, 3.1)):
        px, py = eye.at(x, .02, z)
        size = .05 * eye.unit(z)
        out += R(px - size, py - size * .5, size * 2, size, tone['metal'], 2)
    return out + eye.flat(tone['pale'], (-.2, .03, 1.72), (.28, .03, 1.62), (.3, .03, 1.70), (-.18, .03, 1.80), opacity=.6)


def cloth(eye, x0, x1, y0, y1, z, tone, seed=0, folds=7, edge=None):
    """One heavy curtain length hanging in folds, its lower edge uneven."""
    step = (x1 - x0) / folds
    top = [(x0 + step * k, y1, z) for k in range(folds + 1)]
    bottom = [(x0 + step * k + .03 * math.sin(k * 2.1 + seed), y0 + .025 * math.sin(k * 1.7 + seed), z) for k in range(folds, -1, -1)]
    out = P(eye.line(*top).replace(' ', '! ') + '! ' + eye.line(*bottom), tone['curtain'])
    for k in range(folds):
        a, wide = x0 + step * (k + .2), step * (.26 + .12 * math.sin(k * 1.9 + seed))
        out += P(eye.line((a, y1, z), (a + wide * .5, y1, z), (a + wide * .8 + .02 * math.sin(k), (y0 + y1) / 2, z), (a + wide, y0 + .02, z), (a - wide * .2, y0 + .02, z), (a + .015, (y0 + y1) / 2, z)), tone['fold'])
        b = x0 + step * (k + .72)
        out += P(eye.line((b, y1, z), (b + step * .1, y1, z), (b + step * .16, (y0 + y1) / 2, z), (b + step * .12, y0 + .02, z), (b, y0 + .02, z), (b - step * .04, (y0 + y1) / 2, z)), tone['cloth'])
    if edge:
        out += brush(eye.line((x1, y1, z), (x1 + .01, (y0 + y1) / 2, z), (x1 + .02, y0, z)), max(4, .03 * eye.unit(z)), edge, 'none', w0=1)
    return out


def window(eye, tone=NIGHT, lit=True, town='#202a55'):
    """Window in the far wall, its sill and curtain; lit: something shines behind the cloth. Seen from the door only."""
    if eye.turned:
        return ''
    x0, x1, sill, top = WINDOW
    z = DEEP
    out = eye.flat(tone['line'], (x0 - .07, sill, z), (x1 + .07, sill, z), (x1 + .07, top + .07, z), (x0 - .07, top + .07, z)) + eye.flat(town, (x0, sill, z), (x1, sill, z), (x1, top, z), (x0, top, z))
    px, py = eye.at(*SILL_AT)
    unit = eye.unit(z)
    if lit:
        out += eye.flat('#6f93a6', (x0, sill, z), (x1, sill, z), (x1, top, z), (x0, top, z), opacity=.55) + glow(px, py - .1 * unit, .95 * unit, LIGHT_COLD, ry=.8 * unit, o=.95)
    out += eye.flat(tone['pale'], (x0 - .12, sill, z - .24), (x1 + .12, sill, z - .24), (x1 + .12, sill, z), (x0 - .12, sill, z), opacity=.8) + eye.flat(tone['desk_front'], (x0 - .12, sill - .06, z - .24), (x1 + .12, sill - .06, z - .24), (x1 + .12, sill, z - .24), (x0 - .12, sill, z - .24))
    rail = eye.flat(tone['metal'], (x0 - .34, top + .12, z - .28), (x1 + .34, top + .12, z - .28), (x1 + .34, top + .17, z - .28), (x0 - .34, top + .17, z - .28))
    front = z - .28
    edge = LIGHT_COLD if lit else None
    if lit:
        slit = eye.flat(LIGHT_COLD, (.70, .2, front), (.80, .2, front), (.775, top + .1, front), (.725, top + .1, front))
        out += eye.flat('#9cc3cb', (.64, .2, front), (.86, .2, front), (.86, top + .1, front), (.64, top + .1, front), opacity=.7) + slit
    out += cloth(eye, x0 - .3, .70, .14, top + .12, front, tone, 1, 7, edge) + cloth(eye, .80, x1 + .3, .16, top + .12, front, tone, 4, 6)
    if lit:
        out += brush(eye.line((.80, top + .12, front), (.81, 1.2, front), (.79, .16, front)), max(3, .02 * unit), COLD_MID, 'none', w0=1)
        for k in range(5):          # light between the heads of the curtain and the rail
            a = x0 + .1 + k * .38
            out += eye.flat(LIGHT_COLD, (a, top + .125, front), (a + .2, top + .125, front), (a + .17, top + .085, front), (a + .05, top + .085, front), opacity=.85)
    return out + rail


def ceiling_light(eye, tone=NIGHT, strength=1.0):
    """The trembling rectangle on the ceiling, thrown up from behind the curtain, with two weaker copies beside it."""
    if eye.turned:
        z_far, z_near = 4.7, 2.6
    else:
        z_far, z_near = 4.72, 2.7
    out = ''
    for shift, grow, opacity in ((.10, .16, .16), (-.08, .10, .2), (0, 0, .95)):
        corners = ((.02 + shift - grow, z_far + grow * .3), (1.16 + shift + grow, z_far + grow * .3), (1.5 + shift + grow, z_near - grow), (-.34 + shift - grow, z_near - grow))
        out += eye.flat('#cfe3e8' if grow == 0 else COLD_MID, *((x, HIGH, z) for x, z in corners), opacity=f'{opacity * strength:.2f}')
    return out + eye.flat(LIGHT_COLD, (.14, HIGH, 4.62), (1.04, HIGH, 4.62), (1.26, HIGH, 3.1), (-.1, HIGH, 3.1), opacity=f'{.9 * strength:.2f}')


DESKS = ((-1.95, 1.25), (-1.95, 3.45), (1.95, 1.45), (1.95, 3.25))
CHAIRS = ((-1.1, 1.5, 150), (-.95, 3.5, 70), (1.05, 1.2, -35), (.85, 2.75, -110))


def office(eye, tone=NIGHT, lit=True, skip=()):
    """The whole emptied room; lit: light behind the curtain; skip: names of parts to leave out."""
    parts = dict(door=lambda: door(eye, tone), window=lambda: window(eye, tone, lit), board=lambda: whiteboard(eye, tone), cables=lambda: cables(eye, tone))
    out = shell(eye, tone) + ''.join(draw() for name, draw in parts.items() if name not in skip)
    things = [(z, lambda x=x, z=z: desk(eye, x, z, tone)) for x, z in DESKS if 'desks' not in skip]
    things += [(z, lambda x=x, z=z, turn=turn: chair(eye, x, z, turn, tone)) for x, z, turn in CHAIRS if 'chairs' not in skip]
    for _, draw in sorted(things, key=lambda thing: -eye.depth(thing[0])):
        out += draw()
    return out + (kettle(eye, 1.9, .74, 2.95, tone) if 'kettle' not in skip else '')


# ---------- the sill, close --------------------------------------------------
PHONE_QUAD = ((10, -58), (398, -84), (500, 6), (62, 44))      # far left, far right, near right, near left


def charger(x, y, along, width=11):
    """White plug at x, y in the phone's end and its lead along a line."""
    return gestures.lead(along, width) + G(R(-6, -11, 34, 22, '#e6ecef', 6) + R(-6, 2, 34, 9, '#8fa3b4', 5), t=f'translate({x} {y}) rotate(-6)')


def sill_things(tone=None):
    """Paper boat left, phone on its charger right; keel of the boat near -190,-20, phone at PHONE_QUAD, lead off to the right."""
    boat = G(G(cast_shadow('#131a38', .55), t='scale(1 .7)'), ticket_boat(tone or COLD_BOAT), t='translate(-190 -20) scale(.42)')
    return glow(260, -20, 520, LIGHT_COLD, ry=230, o=.85) + boat + charger(444, -40, '470,-42 540,-50 600,-24 700,-40 860,0') + lying_phone([*PHONE_QUAD])


def sill_board(width, top, low, height, light=.55):
    """Window sill across the picture, brightest at `light` of its width; below it the dark wall."""
    shade, definition = lin([(0, '#2a3563', 1), (max(0, light - .25), '#5b7b94', 1), (light, '#8fb4bf', 1), (min(1, light + .25), '#54728e', 1), (1, '#2a3563', 1)], 0, 0, 1, 0)
    return definition + R(0, top, width, low - top, f'url(#{shade})') + R(0, top - 5, width, 7, '#a9c6d0', opacity=.5) + R(0, low, width, height - low, '#171d3a') + R(0, low, width, 8, '#86a9b8', opacity=.8) + R(0, low + 8, width, 30, '#2b3763')


def drape(outline, folds=(), lit='', tone=NIGHT, edge=LIGHT_COLD, thick=8):
    """Curtain close to the eye: outline, dark folds (outlines), `lit`: line of its lit edge."""
    out = P(outline, tone['curtain']) + ''.join(P(fold, tone['fold']) for fold in folds)
    return out + (brush(lit, thick, edge, 'none', w0=1) if lit else '')

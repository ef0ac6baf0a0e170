"""A block of flats in Reduta seen from above at night: camera with pitch, facade, staircase, street, cars, trees."""
import math
import random

from draw.kit import C, P, R, n, poly
from draw.kit2 import glow


class Bird:
    """camera in the air: place in metres, turned to the right by yaw and down by pitch (degrees); focal length in units"""

    def __init__(self, place, yaw, pitch, focal, centre):
        self.place, self.focal, self.centre = place, focal, centre
        a, b = math.radians(yaw), math.radians(pitch)
        self.right = (math.cos(a), 0, -math.sin(a))
        self.ahead = (math.sin(a) * math.cos(b), -math.sin(b), math.cos(a) * math.cos(b))
        self.up = (math.sin(a) * math.sin(b), math.cos(b), math.cos(a) * math.sin(b))

    def depth(self, point):
        """distance along the line of sight"""
        return sum((p - q) * a for p, q, a in zip(point, self.place, self.ahead))

    def at(self, point):
        """point of the picture"""
        away = [p - q for p, q in zip(point, self.place)]
        deep = max(sum(d * a for d, a in zip(away, self.ahead)), .5)
        across, upward = (sum(d * a for d, a in zip(away, axis)) for axis in (self.right, self.up))
        return self.centre[0] + self.focal * across / deep, self.centre[1] - self.focal * upward / deep

    def scale(self, point):
        """units per metre there"""
        return self.focal / max(self.depth(point), .5)

    def path(self, points):
        """path data of a polygon in metres"""
        return 'M' + 'L'.join(f'{n(x)} {n(y)}' for x, y in map(self.at, points)) + 'Z'

    def face(self, points, fill, **more):
        """polygon in metres"""
        return P(self.path(points), fill, **more)

    def wall(self, x0, x1, y0, y1, z):
        """path data of an upright rectangle that faces us"""
        return self.path(((x0, y0, z), (x1, y0, z), (x1, y1, z), (x0, y1, z)))

    def ground(self, x0, x1, z0, z1, y=0.0):
        """path data of a level rectangle"""
        return self.path(((x0, y, z0), (x1, y, z0), (x1, y, z1), (x0, y, z1)))

    def disc(self, x, z, radius, fill, y=0.0, steps=28, **more):
        """level disc"""
        return self.face([(x + radius * math.cos(k * 2 * math.pi / steps), y, z + radius * math.sin(k * 2 * math.pi / steps)) for k in range(steps)], fill, **more)


FLOOR, BAY = 2.9, 3.4
WALL, WALL_SIDE, JOINT, PANE, FRAME = '#3a456f', '#222b52', '#2c3660', '#161c3c', '#4d5a88'
LAMP, COLD = '#e2a74a', '#e8f3f2'


def facade(view, z, bays, floors, stair, glowing, seed=6):
    """front of the block at depth z; bays: x of the left edges; stair: bay of the staircase; glowing: (bay, floor)"""
    dice = random.Random(seed)
    left, right, top = bays[0], bays[-1] + BAY, floors * FLOOR + 1
    out = P(view.wall(left, right, 0, top, z), WALL)
    joints = ''.join(view.wall(left, right, k * FLOOR + .95, k * FLOOR + 1.02, z) for k in range(floors + 1)) + ''.join(view.wall(x - .03, x + .03, 0, top, z) for x in bays[1:])
    out += P(joints, JOINT) + P(view.wall(left, right, 0, 1.0, z), '#2a335c')
    frames = panes = sheers = sills = ''
    for index, x in enumerate(bays):
        if index == stair:
            continue
        for floor in range(floors):
            y = floor * FLOOR + 1.9
            frames += view.wall(x + .7, x + 2.7, y, y + 1.55, z)
            sills += view.wall(x + .6, x + 2.8, y - .12, y, z)
            if (index, floor) == glowing:
                continue
            panes += view.wall(x + .78, x + 1.66, y + .08, y + 1.47, z) + view.wall(x + 1.74, x + 2.62, y + .08, y + 1.47, z)
            if dice.random() < .55:
                drop = dice.choice((.4, .75, 1.3))
                sheers += view.wall(x + .78, x + (1.66 if dice.random() < .5 else 1.2), y + 1.47 - drop, y + 1.47, z)
    return out + P(sills, '#566392') + P(frames, FRAME) + P(panes, PANE) + P(sheers, '#27315c')


def balconies(view, z, places):
    """parapets with their dark hollow: (x, width, floor)"""
    out = ''
    for x, wide, floor in places:
        y = floor * FLOOR + .95
        out += P(view.wall(x, x + wide, y, y + 2.5, z), '#12173380'[:7])
        out += view.face(((x, y + 1.0, z - 1.1), (x + wide, y + 1.0, z - 1.1), (x + wide, y + 1.0, z), (x, y + 1.0, z)), '#141a38')
        out += view.face(((x, y - .15, z - 1.1), (x, y + 1.05, z - 1.1), (x, y + 1.05, z), (x, y - .15, z)), WALL_SIDE)
        out += P(view.wall(x, x + wide, y - .15, y + 1.05, z - 1.1), '#46527f') + P(view.wall(x, x + wide, y + .97, y + 1.05, z - 1.1), '#7f8fb8')
    return out


def staircase(view, z, x, floors, lit):
    """staircase bay: landing windows between the floors, one lit; door and canopy at the foot"""
    out = P(view.wall(x + .35, x + BAY - .35, 0, floors * FLOOR + 1.6, z), '#323c68')
    for landing in range(1, floors):
        y = landing * FLOOR + .35
        bright = landing == lit
        out += P(view.wall(x + .75, x + 2.65, y, y + 1.5, z), FRAME if not bright else '#8a6434') + P(view.wall(x + .85, x + 2.55, y + .1, y + 1.4, z), '#f7c766' if bright else PANE)
        if bright:
            out += P(view.wall(x + 1.66, x + 1.74, y + .1, y + 1.4, z), '#8a6434') + view.face(((x + .85, y + .1, z), (x + 2.55, y + .1, z), (x + 2.55, y + .5, z), (x + .85, y + .95, z)), '#c98f4a')
    out += P(view.wall(x + .7, x + 2.7, 0, 2.3, z), '#5a4038') + P(view.wall(x + .85, x + 1.65, .1, 2.15, z) + view.wall(x + 1.75, x + 2.55, .1, 2.15, z), '#7a5a4a')
    out += view.face(((x + .2, 2.5, z - 1.5), (x + 3.2, 2.5, z - 1.5), (x + 3.2, 2.5, z), (x + .2, 2.5, z)), '#2b3560') + P(view.wall(x + .2, x + 3.2, 2.35, 2.5, z - 1.5), '#4d5a88')
    return out


def glowing_curtain(view, z, x, floor):
    """closed curtain, blue-white from behind: the brightest cold thing"""
    y = floor * FLOOR + 1.9
    cx, cy = view.at((x + 1.7, y + .75, z))
    out = glow(cx, cy, view.scale((x, y, z)) * 3.4, '#9cc3cb', o=.5)
    out += P(view.wall(x + .78, x + 2.62, y + .08, y + 1.47, z), '#a9cfd6')
    folds = ((.80, 1.02, '#86b3bf'), (1.22, 1.36, '#86b3bf'), (1.52, 1.64, '#d8ecec'), (1.66, 1.74, '#5d8c9c'), (1.76, 1.92, '#d8ecec'), (2.10, 2.22, '#86b3bf'), (2.44, 2.62, '#86b3bf'))
    return out + ''.join(P(view.wall(x + a, x + b, y + .08, y + 1.47, z), colour) for a, b, colour in folds) + view.face(((x + 1.1, y + .08, z), (x + 2.3, y + .08, z), (x + 2.05, y + .7, z), (x + 1.4, y + .7, z)), COLD, opacity=.75)


def roof(view, x0, x1, height, z0, z1):
    """flat roof with parapet, two lift houses, aerials"""
    out = P(view.ground(x0, x1, z0, z1, height), '#1b2347') + P(view.wall(x0, x1, height - .5, height + .35, z0), '#56638f')
    out += P(view.ground(x0, x1, z0, z0 + .4, height + .35), '#6f7ea8')
    for x in (x0 + 4, x0 + 17.6):
        out += P(view.wall(x, x + 3, height, height + 2.2, z0 + 3.4), '#2c3660') + P(view.ground(x, x + 3, z0 + 3.4, z0 + 6, height + 2.2), '#222b52')
    return out


def car(view, x, z, turn, colours=('#46527f', '#2b3564', '#1b2347'), lights=False, length=4.2, width=1.75):
    """car, its middle on the ground at x, z, nose turned by `turn` degrees from straight ahead; lights: headlights and brake lights on"""
    a = math.radians(turn)

    def spot(u, v, w):
        """along, up, across in metres of the car"""
        return x + u * math.sin(a) + w * math.cos(a), v, z + u * math.cos(a) - w * math.sin(a)

    def slab(u0, u1, v0, v1, half0, half1, inset0, inset1, tones):
        """box that narrows upward; only faces turned to us"""
        low = [spot(u0, v0, -half0), spot(u0, v0, half0), spot(u1, v0, half0), spot(u1, v0, -half0)]
        high = [spot(u0 + inset0, v1, -half1), spot(u0 + inset0, v1, half1), spot(u1 - inset1, v1, half1), spot(u1 - inset1, v1, -half1)]
        sides = []
        for k in range(4):
            j = (k + 1) % 4
            quad = (low[k], low[j], high[j], high[k])
            sides.append((view.depth([sum(q[i] for q in quad) / 4 for i in range(3)]), quad, tones[1] if k in (0, 2) else tones[2]))
        drawn = ''.join(view.face(quad, tone) for _, quad, tone in sorted(sides, key=lambda side: -side[0])[2:])
        return drawn + view.face(high, tones[0])

    half = width / 2
    shadow = view.face([spot(u, 0, w) for u, w in ((-length * .52, -half * 1.12), (-length * .52, half * 1.25), (length * .52, half * 1.25), (length * .52, -half * 1.12))], '#0b0f24', opacity=.55)
    body = slab(-length / 2, length / 2, .3, .88, half, half * .96, .08, .12, colours)
    glass = slab(-length * .40, length * .20, .88, 1.38, half * .9, half * .74, .5, .62, ('#0f1428', '#0f1428', '#141a38'))
    top = view.face([spot(-length * .40 + .5, 1.4, -half * .72), spot(-length * .40 + .5, 1.4, half * .72), spot(length * .20 - .62, 1.4, half * .72), spot(length * .20 - .62, 1.4, -half * .72)], colours[0])
    shine = view.face([spot(-length * .1, 1.41, -half * .66), spot(-length * .1, 1.41, half * .2), spot(length * .02, 1.41, half * .66), spot(length * .02, 1.41, -half * .5)], '#8fa0c8', opacity=.5)
    lamps = ''
    if lights:
        for side in (-1, 1):
            lamps += view.face([spot(length / 2 - .1, .62, side * half * .92), spot(length / 2 - .1, .62, side * half * .5), spot(length / 2, .8, side * half * .5), spot(length / 2, .8, side * half * .92)], '#fff6d8')
            lamps += view.face([spot(-length / 2, .6, side * half * .95), spot(-length / 2, .6, side * half * .55), spot(-length / 2 + .06, .82, side * half * .55), spot(-length / 2 + .06, .82, side * half * .95)], '#e0503c')
    return shadow + body + glass + top + shine + lamps


def headlight_beams(view, x, z, turn, length=4.2, reach=9.0):
    """two beams on the wet road ahead and the red shine behind"""
    a = math.radians(turn)

    def spot(u, w):
        return x + u * math.sin(a) + w * math.cos(a), .02, z + u * math.cos(a) - w * math.sin(a)
    out = ''
    for side in (-.55, .55):
        out += view.face([spot(length / 2, side - .2), spot(length / 2, side + .2), spot(length / 2 + reach, side * 1.6 + 1.7), spot(length / 2 + reach * 1.05, side * 1.6), spot(length / 2 + reach, side * 1.6 - 1.7)], '#f7e3ad', opacity=.34)
    out += view.face([spot(length / 2, -.7), spot(length / 2, .7), spot(length / 2 + reach * .5, 1.5), spot(length / 2 + reach * .5, -1.5)], '#fff6d8', opacity=.3)
    return out + view.face([spot(-length / 2, -.85), spot(-length / 2, .85), spot(-length / 2 - 1.8, 1.2), spot(-length / 2 - 2.1, 0), spot(-length / 2 - 1.8, -1.2)], '#c8452f', opacity=.4)


def tree(view, x, z, height, spread, seed=1, leaf=('#26415a', '#1a2d48', '#35586c')):
    """tree from above: clumps of leaves over their shadow"""
    dice = random.Random(seed)
    px, py = view.at((x, height, z))
    gx, gy = view.at((x, 0, z))
    unit = view.scale((x, height, z)) * spread
    out = C(gx, gy, unit * .9, '#0b0f24', ry=unit * .5, opacity=.45) + P(f'{n(gx - 5)},{n(gy)}! {n(gx + 5)},{n(gy)}! {n(px + 3)},{n(py)}! {n(px - 3)},{n(py)}!', '#10152e')
    clumps = [(dice.uniform(-.62, .62), dice.uniform(-.5, .5), dice.uniform(.42, .62)) for _ in range(7)]
    for shift, colour, grow in (((.10, .16), leaf[1], 1.0), ((0, 0), leaf[0], 1.0), ((-.10, -.14), leaf[2], .46)):
        for cx, cy, r in clumps:
            ring = ' '.join(f'{n(px + unit * (cx + shift[0] + r * grow * (1 + .13 * (-1) ** k) * math.cos(k * math.pi / 6)))},{n(py + unit * (cy + shift[1] + r * grow * .82 * (1 + .13 * (-1) ** k) * math.sin(k * math.pi / 6)))}' for k in range(12))
            out += P(ring, colour)
    return out


def street_lamp(view, x, z, height=6.5, arm=-1.6):
    """lamp post with its warm pool on the wet ground (pool, post)"""
    head = (x + arm, height, z)
    hx, hy = view.at(head)
    pool = view.disc(x + arm, z, 5.4, '#e2a74a', .02, opacity=.13) + view.disc(x + arm, z, 3.6, '#e2a74a', .02, opacity=.18) + view.disc(x + arm, z, 1.9, '#f7d890', .02, opacity=.24)
    fx, fy = view.at((x, 0, z))
    tx, ty = view.at((x, height, z))
    unit = view.scale(head)
    left, right = view.at((x + arm - 3.2, 0, z)), view.at((x + arm + 3.2, 0, z))
    cone = poly(f'{n(hx - unit * .3)},{n(hy)} {n(hx + unit * .3)},{n(hy)} {n(right[0])},{n(right[1])} {n(left[0])},{n(left[1])}', '#f7d890', opacity=.13)
    post = poly(f'{n(fx - 3.5)},{n(fy)} {n(fx + 3.5)},{n(fy)} {n(tx + 3)},{n(ty)} {n(tx - 3)},{n(ty)}', '#0b0f24') + poly(f'{n(tx + 3)},{n(ty - 4)} {n(tx + 3)},{n(ty + 3)} {n(hx)},{n(hy + 3)} {n(hx)},{n(hy - 4)}', '#0b0f24')
    head_lamp = C(hx, hy, unit * 1.0, '#f7d890', opacity=.25) + R(hx - unit * .42, hy - unit * .2, unit * .84, unit * .3, '#0b0f24', 4) + C(hx, hy + unit * .1, unit * .34, '#fff3cf', ry=unit * .16)
    return pool, cone + post + head_lamp

"""A long articulated Sofia tram in true perspective: every point is metres on the tram, projected by a View."""
import random

from draw.kit import C, G, clipped, lin, n
from draw.kit2 import glow

RED, RED_DARK, RED_LIGHT, CREAM, CREAM_DARK = '#b23c2b', '#7d2a28', '#cf5a3c', '#e9d6ae', '#a58f78'
LAMP, LAMP_DEEP, LAMP_PALE = '#f7c766', '#dd9b45', '#ffe9b4'
INK, STEEL = '#10142a', '#39446f'


class View:
    """pinhole camera: focal length in units, principal x, horizon y, eye height in metres"""

    def __init__(self, focal, centre_x, horizon, eye):
        self.focal, self.centre_x, self.horizon, self.eye = focal, centre_x, horizon, eye

    def at(self, x, y, z):
        """screen point of a point x right, y up, z away (metres)"""
        z = max(z, .6)
        return self.centre_x + self.focal * x / z, self.horizon + self.focal * (self.eye - y) / z

    def scale(self, z):
        """units per metre at the depth z"""
        return self.focal / z


class Tram:
    """u: from the front to the rear, v: up, w: from the door side across; the front faces the viewer"""
    WIDTH, LENGTH, ROOF = 2.3, 28.4, 3.25
    SECTIONS = ((0, 9.6), (10.3, 18.1), (18.8, 28.4))
    DOORS = (1.9, 5.9, 11.3, 15.2, 20.3, 24.6)
    DOOR_WIDTH = 1.35
    EDGE = .9      # beyond it the curved front turns out of sight

    def __init__(self, view, x, z, away):
        """x, z: near front corner; away: (x, z) unit vector from front to rear"""
        self.view, self.x, self.z, self.away = view, x, z, away
        self.across = (away[1], -away[0])

    def point(self, u, v, w=0):
        """screen point of a point on the tram"""
        return self.view.at(self.x + self.away[0] * u + self.across[0] * w, v, self.z + self.away[1] * u + self.across[1] * w)

    def scale(self, u, w=0):
        """units per metre there"""
        return self.view.scale(self.z + self.away[1] * u + self.across[1] * w)

    def path(self, points):
        """path data through (u, v, w) points"""
        return 'M' + 'L'.join(f'{n(x)} {n(y)}' for x, y in (self.point(*q) for q in points)) + 'Z'

    def face(self, points, fill, opacity=None):
        """flat polygon of (u, v, w) points"""
        more = f' opacity="{opacity}"' if opacity else ''
        return f'<path d="{self.path(points)}" fill="{fill}"{more}/>'

    def side_path(self, u0, u1, v0, v1, w=0, r=0):
        """rectangle on the side, its corners cut by r"""
        if not r:
            return self.path([(u0, v0, w), (u1, v0, w), (u1, v1, w), (u0, v1, w)])
        return self.path([(u0 + r, v0, w), (u1 - r, v0, w), (u1, v0 + r, w), (u1, v1 - r, w), (u1 - r, v1, w), (u0 + r, v1, w), (u0, v1 - r, w), (u0, v0 + r, w)])

    def side(self, u0, u1, v0, v1, fill, w=0, opacity=None, r=0):
        """filled rectangle on the side"""
        more = f' opacity="{opacity}"' if opacity else ''
        return f'<path d="{self.side_path(u0, u1, v0, v1, w, r)}" fill="{fill}"{more}/>'

    def ground(self, u0, u1, w0, w1, fill, opacity=None, spread=0):
        """strip on the asphalt"""
        return self.face([(u0, 0, w0), (u1, 0, w0), (u1 + spread, 0, w1), (u0 - spread, 0, w1)], fill, opacity)

    # --- front: a curved surface, s across from 0 (door side) to 1
    def front_point(self, s, v):
        """(u, v, w) on the curved front"""
        bulge = -.5 * (1 - (2 * s - 1) ** 4)
        return bulge + max(0, v - 1.15) * .2, v, self.WIDTH * s

    def front_path(self, s0, s1, v0, v1):
        """patch of the front"""
        steps, s1 = 8, min(s1, self.EDGE)
        low = [self.front_point(s0 + (s1 - s0) * k / steps, v0) for k in range(steps + 1)]
        high = [self.front_point(s1 - (s1 - s0) * k / steps, v1) for k in range(steps + 1)]
        return self.path(low + high)

    def front(self, s0, s1, v0, v1, fill, opacity=None):
        """filled patch of the front"""
        more = f' opacity="{opacity}"' if opacity else ''
        return f'<path d="{self.front_path(s0, s1, v0, v1)}" fill="{fill}"{more}/>'

    def digit_five(self, s, v, height, fill, surface):
        """the number 5 on a surface (s, v) -> (u, v, w); no font needed"""
        outline = [(.52, 1), (.08, 1), (.02, .46), (.14, .42), (.22, .48), (.32, .5), (.42, .44), (.46, .32), (.42, .2), (.3, .14), (.18, .17), (.1, .25), (0, .14),
                   (.12, .03), (.3, 0), (.48, .06), (.59, .2), (.61, .34), (.56, .5), (.46, .6), (.32, .63), (.2, .6), (.22, .87), (.52, .87)]
        return self.face([surface(s + (a - .3) * height / self.WIDTH, v + b * height) for a, b in outline], fill)

    # --- parts
    def openings(self):
        """path data of every window and open door of the side"""
        shapes = []
        for door in self.DOORS:
            shapes.append(self.side_path(door, door + self.DOOR_WIDTH, .38, 2.78, 0, .06))
        for u0, u1 in self.windows():
            shapes.append(self.side_path(u0, u1, 1.42, 2.72, 0, .1))
        return ''.join(shapes)

    def windows(self):
        """(from, to) of the windows between the doors"""
        spans = []
        for start, end in self.SECTIONS:
            free, edge = [], start + (.75 if start == 0 else .3)
            for door in [d for d in self.DOORS if start < d < end]:
                free.append((edge, door - .2))
                edge = door + self.DOOR_WIDTH + .2
            free.append((edge, end - .3))
            for a, b in free:
                if b - a < .6:
                    continue
                panes = max(1, round((b - a) / 1.5))
                width = (b - a + .12) / panes
                spans += [(a + k * width, a + (k + 1) * width - .12) for k in range(panes)]
        return spans

    def interior(self):
        """lit inside: far wall with night windows, ceiling, floor, seats, poles"""
        width, length = self.WIDTH - .1, self.LENGTH
        o = self.side(0, length, .3, 3.1, LAMP, width)
        for start, end in self.SECTIONS:
            panes = 5
            step = (end - start - .6) / panes
            for k in range(panes):
                o += self.side(start + .3 + k * step, start + .3 + (k + 1) * step - .25, 1.5, 2.55, LAMP_DEEP, width, r=.08)
        o += self.face([(0, 2.85, 0), (length, 2.85, 0), (length, 2.85, width), (0, 2.85, width)], LAMP_PALE)
        o += self.face([(0, 2.84, 1), (length, 2.84, 1), (length, 2.84, 1.35), (0, 2.84, 1.35)], '#fffdf0')
        o += self.face([(0, .38, 0), (length, .38, 0), (length, .38, width), (0, .38, width)], '#a8743f')
        seats = [u for start, end in self.SECTIONS for u in (start + 1.2, start + 2.9, start + 4.6, start + 6.3, start + 8.0) if u < end - .5 and not any(d - .75 < u < d + 1.4 for d in self.DOORS)]
        for u in reversed(seats):
            for w in (1.75, 1.2):
                o += self.face([(u, .85, w - .22), (u + .5, .85, w - .22), (u + .5, .85, w + .3), (u, .85, w + .3)], '#244c58')
                o += self.face([(u + .5, .8, w - .22), (u + .5, 1.62, w - .22), (u + .58, 1.7, w - .05), (u + .58, 1.7, w + .3), (u + .5, .8, w + .3)], '#2d5f6b')
                o += self.side(u + .02, u + .5, .55, .85, '#1b3b48', w - .22) + self.side(u + .18, u + .34, .38, .56, '#14293a', w)
        for door in reversed(self.DOORS):
            for u, w in ((door - .1, .35), (door + self.DOOR_WIDTH + .1, .35), (door + .65, 1.1)):
                o += self.side(u - .025, u + .025, .38, 2.85, '#fff6dc', w)
            o += self.side(door - 1, door + 2, 2.1, 2.14, '#c98a3c', .9)
        return o

    def body_side(self):
        """panels of the door side with its openings lit"""
        o = self.side(.1, self.LENGTH - .2, .05, .5, '#0b0e1e', .25)
        for bogie in (2.6, 8.6, 14.2, 20.0, 26.0):
            for u in (bogie - .75, bogie + .75):
                x, y = self.point(u, .3, .1)
                radius = .33 * self.scale(u)
                o += C(x, y, radius * .75, '#0b0e1e', ry=radius) + C(x, y, radius * .3, '#262d4c', ry=radius * .42)
        for start, end in self.SECTIONS:
            first = [(max(0, v - 1.15) * .2, v, 0) for v in (.3, 1.15, 3.25)] if start == 0 else [(start, .3, 0), (start, 3.25, 0)]
            outline = first + [(end, 3.25, 0), (end, .3, 0)]
            shade, definition = lin([(0, RED_LIGHT, 1), (.45, RED, 1), (1, RED_DARK, 1)], 1, 0, 0, 0)
            o += definition + self.face(outline, f'url(#{shade})')
            left = start + .02
            o += self.side(left, end, 1.12, 1.3, CREAM) + self.side(left, end, .3, .48, '#2a1c2e') + self.side(left + .3 * (start == 0), end, 2.92, 3.25, CREAM_DARK)
            o += self.side(left + .3 * (start == 0), end, 3.1, 3.25, '#3a3350')
            o += self.side(start + 2.2, end - 1.6, 3.25, 3.62, '#20284e', .35) + self.side(start + 2.2, end - 1.6, 3.52, 3.62, STEEL, .35)
        for (_, a), (b, _) in zip(self.SECTIONS, self.SECTIONS[1:]):
            o += self.side(a, b, .4, 3.15, '#1a1c38', .05)
            for k in range(5):
                u = a + (b - a) * (k + .5) / 5
                o += self.side(u - .035, u + .035, .42, 3.1, STEEL, .02, .8)
        holes = self.openings()
        o += f'<path d="{holes}" fill="{LAMP}"/>' + clipped(holes, self.interior())
        for u0, u1 in self.windows():
            o += self.side(u0, u1, 2.34, 2.4, RED_DARK, 0, .55)
        for door in reversed(self.DOORS):
            for a, b in ((door - .64, door - .02), (door + self.DOOR_WIDTH + .02, door + self.DOOR_WIDTH + .64)):
                o += self.side(a + .06, b + .1, .36, 2.8, '#2a1c2e', -.04, .6) + self.side(a, b, .4, 2.84, RED, -.1, r=.05) + self.side(a + .1, b - .1, .7, 2.68, '#5d2730', -.1, r=.05)
                o += self.face([(a + .1, 2.3, -.1), (a + .1, 1.7, -.1), (b - .1, 2.1, -.1), (b - .1, 2.6, -.1)], '#9c5a48', .8)
            o += self.side(door, door + self.DOOR_WIDTH, .3, .4, LAMP_PALE, -.06)
        return o

    def body_front(self, cab_light=True):
        """curved front: windscreen with a cold light low in the cab, sign with the number, headlamps"""
        glass, glass_def = lin([(0, '#2f4274', 1), (.6, '#22305c', 1), (1, '#1b2548', 1)])
        o = self.front(0, 1, .3, 3.25, '#9c3529') + self.front(.62, 1, .3, 3.25, RED_DARK, .7) + self.front(0, 1, 3.08, 3.25, '#3a3350')
        o += self.front(0, 1, .12, .3, '#0d1124') + self.front(0, 1, .3, .5, '#2a1c2e') + self.front(0, 1, .98, 1.12, CREAM) + self.front(.62, 1, .98, 1.12, CREAM_DARK)
        screen = self.front_path(.06, .85, 1.22, 2.6)
        inside = self.front(.05, .3, 1.2, 2.62, LAMP_DEEP, .8) + self.front(.26, .36, 1.2, 2.62, '#151a36')
        o += self.front(.03, .88, 1.17, 2.66, '#151a2e') + glass_def + f'<path d="{screen}" fill="url(#{glass})"/>'
        if cab_light:
            x, y = self.point(*self.front_point(.64, 1.32))
            inside += glow(x, y, self.scale(0) * .85, '#bfe6ea', o=.85) + self.front(.52, .76, 1.2, 1.3, '#e8f3f2')
        shine = self.face([self.front_point(.72, 2.62), self.front_point(.84, 2.62), self.front_point(.7, 1.2), self.front_point(.52, 1.2)], '#ffffff', .1)
        o += clipped(screen, inside, shine)
        for s0, s1 in ((.2, .4), (.52, .72)):
            o += self.face([self.front_point(s0, 1.2), self.front_point(s0 + .02, 1.2), self.front_point(s1, 1.66), self.front_point(s1 - .01, 1.68)], INK)
        o += self.front(.14, .8, 2.7, 3.05, INK)
        o += self.digit_five(.28, 2.74, .27, '#ffd77a', self.front_point) + self.front(.43, .72, 2.79, 2.83, '#e2a74a') + self.front(.43, .66, 2.9, 2.94, '#e2a74a')
        for s, narrow in ((.15, .9), (.76, .7)):
            x, y = self.point(*self.front_point(s, .74))
            size = self.scale(0, 1) * .13
            o += glow(x, y, size * 5, '#ffe9b4', o=.6) + C(x, y, size * narrow, '#fff9e4', ry=size)
        return o

    def pantograph(self, u=12.6):
        """on the roof of the middle section, up to the wire at 5.4 m"""
        o = ''
        for a, b in (((u, 3.6), (u + 1.3, 4.5)), ((u + 1.3, 4.5), (u + .2, 5.4))):
            (x0, y0), (x1, y1) = self.point(*a, 1.1), self.point(*b, 1.1)
            o += f'<path d="M{n(x0)} {n(y0)}L{n(x1)} {n(y1)}" stroke="{INK}" stroke-width="{n(self.scale(u) * .07)}"/>'
        (x0, y0), (x1, y1) = self.point(u + .2, 5.4, .5), self.point(u + .2, 5.4, 1.8)
        return o + f'<path d="M{n(x0)} {n(y0)}L{n(x1)} {n(y1)}" stroke="{INK}" stroke-width="{n(self.scale(u) * .1)}"/>'

    def wire(self, front=9, rear=60, height=5.45):
        """the contact wire over the track"""
        (x0, y0), (x1, y1) = self.point(-front, height, 1.1), self.point(rear, height, 1.1)
        return f'<path d="M{n(x0)} {n(y0)}L{n(x1)} {n(y1)}" stroke="#121731" stroke-width="2.6" fill="none"/>'

    def rails(self, front, rear, shift=0, bright='#8fa3c4', width=.07):
        """two wet rails with their dark groove; narrow gauge"""
        o = ''
        for w in (.645 + shift, 1.655 + shift):
            o += self.ground(-front, rear, w - width * 1.6, w + width * 1.6, '#0d1124', .8) + self.ground(-front, rear, w - width * .6, w + width * .6, bright)
        return o

    def reflection(self, seed=5, depth=3.0, strength=.6):
        """broken mirror image of the lit openings on the wet ground"""
        rnd = random.Random(seed)
        o = ''
        bands = [(door, door + self.DOOR_WIDTH, LAMP_PALE) for door in self.DOORS] + [(a, b, LAMP) for a, b in self.windows()]
        for u0, u1, colour in bands:
            v = .06
            while v < depth:
                fade = (1 - v / depth) ** 1.2
                thick = .05 + rnd.random() * .11
                shift = rnd.uniform(-.16, .16)
                trim = (u1 - u0) * rnd.uniform(0, .32)
                if rnd.random() < .86:
                    o += self.side(u0 + shift + trim, u1 + shift - trim * .6, -v - thick, -v, colour, -.12, f'{strength * fade:.2f}')
                v += thick + .04 + rnd.random() * .14
        return o

    def door_light(self):
        """light falling out of the open doors on the asphalt"""
        return ''.join(self.ground(d, d + self.DOOR_WIDTH, 0, -3.4, '#df8a2c', .34, .9) + self.ground(d + .05, d + self.DOOR_WIDTH - .05, 0, -1.7, '#f2b450', .45, .35) for d in self.DOORS)

    def shadow(self):
        """dark under the tram"""
        return self.ground(-.2, self.LENGTH, -.1, 2.25, '#080b1a')

    def headlight_pool(self, reach=7):
        """beam of the headlamps on the rails"""
        return self.face([(-.5, 0, .2), (-.5, 0, 2.1), (-reach, 0, 3.4), (-reach, 0, -1.0)], '#df8a2c', .17) + self.face([(-.5, 0, .4), (-.5, 0, 1.9), (-reach * .55, 0, 2.3), (-reach * .55, 0, 0)], '#f2b450', .16)

    def lantern(self):
        """soft glow around the whole tram"""
        o = ''
        for u, r in ((2.5, 4.2), (8, 4.6), (14, 4.6), (20, 4.6), (26, 4)):
            x, y = self.point(u, 2, 0)
            o += glow(x, y, self.scale(u) * r, '#f3b65c', ry=self.scale(u) * 2.7, o=.3)
        return o

    def draw(self, cab_light=True):
        """the tram itself"""
        return G(self.pantograph(), self.body_side(), self.body_front(cab_light))

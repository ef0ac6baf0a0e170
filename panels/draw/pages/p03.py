"""Page 3: Kalina's room, the boats and the camera (panels a and b)."""
import random

from draw import props
from draw.figures import COAT, arm, bust, pal
from draw.hands import GLOVE
from draw.kit import C, G, P, R, brush, clipped, n, poly, svg, uid
from draw.kit2 import form, limb, rim

FOLDER = '01'
PANELS = ('a', 'b')


WALL_FAR, WALL_LEFT, WALL_RIGHT, CEILING, FLOOR = '#27325c', '#1d264b', '#1a2244', '#171d3a', '#3a2f3e'
EYE_HEIGHT, FOCAL, CENTRE = 1.35, 700, (800, 430)
LAMP = (.60, 1.335, 4.35)


def project(x, y, z):
    """Room metres (right, up, away from the eye) to the panel."""
    return CENTRE[0] + FOCAL * x / z, CENTRE[1] - FOCAL * (y - EYE_HEIGHT) / z


def room_poly(points, fill, **more):
    """Polygon given in room metres."""
    return poly(' '.join('{},{}'.format(*(n(value) for value in project(*point))) for point in points), fill, **more)


def box(x0, x1, y0, y1, z0, z1, front, top, side=None, side_at=None):
    """Box with its front at z0, top seen from above and one visible side."""
    out = room_poly(((x0, y1, z0), (x1, y1, z0), (x1, y1, z1), (x0, y1, z1)), top) if y1 < EYE_HEIGHT else ''
    if side:
        out += room_poly(((side_at, y0, z0), (side_at, y1, z0), (side_at, y1, z1), (side_at, y0, z1)), side)
    return out + room_poly(((x0, y0, z0), (x1, y0, z0), (x1, y1, z0), (x0, y1, z0)), front)


def night_window():
    """Window in the far wall with the sash ajar, rain and a few lit windows; cold light on the floor."""
    out = room_poly(((-1.5, .9, 4.99), (-.25, .9, 4.99), (-.25, 2.15, 4.99), (-1.5, 2.15, 4.99)), '#10152e')
    out += room_poly(((-1.44, .96, 4.99), (-.31, .96, 4.99), (-.31, 2.09, 4.99), (-1.44, 2.09, 4.99)), '#6f86ad')
    out += room_poly(((-1.44, .96, 4.99), (-.31, .96, 4.99), (-.31, 1.30, 4.99), (-.55, 1.30, 4.99), (-.55, 1.5, 4.99), (-.8, 1.5, 4.99), (-.8, 1.36, 4.99), (-1.1, 1.36, 4.99), (-1.1, 1.6, 4.99), (-1.44, 1.6, 4.99)), '#3a4876')
    for x, y in ((-1.34, 1.46), (-1.22, 1.2), (-.7, 1.4), (-.45, 1.1)):
        out += room_poly(((x, y, 4.98), (x + .06, y, 4.98), (x + .06, y + .08, 4.98), (x, y + .08, 4.98)), '#e2a74a')
    for k in range(16):
        x, y = -1.4 + (k * .618 % 1) * 1.02, 1.1 + (k * .382 % 1) * .9
        ax, ay = project(x, y, 4.98)
        out += f'<path d="M{n(ax)} {n(ay)}l-3 14" stroke="#c9dbe6" stroke-width="1.6" stroke-opacity=".5"/>'
    out += room_poly(((-.90, .96, 4.98), (-.85, .96, 4.98), (-.85, 2.09, 4.98), (-.90, 2.09, 4.98)), '#10152e')
    out += room_poly(((-.85, .96, 4.98), (-.85, 2.09, 4.98), (-.55, 2.12, 4.5), (-.55, .92, 4.5)), '#8ea7c4', opacity=.55)
    return out + room_poly(((-1.55, .84, 4.8), (-.2, .84, 4.8), (-.2, .9, 4.8), (-1.55, .9, 4.8)), '#46527f')


def blown_curtain():
    """Curtain that the draught lifts into the room."""
    x0, y0 = project(-1.55, 2.3, 4.9)
    out = form(f'{n(x0)},{n(y0)}! {n(x0 + 64)},{n(y0)}! {n(x0 + 92)},{n(y0 + 74)} {n(x0 + 150)},{n(y0 + 148)} {n(x0 + 206)},{n(y0 + 178)}! {n(x0 + 150)},{n(y0 + 206)} {n(x0 + 92)},{n(y0 + 232)} {n(x0 + 44)},{n(y0 + 262)}! {n(x0 + 10)},{n(y0 + 170)}', '#4f8a97', '#2d5f6b', -22, -10)
    out += brush(f'{n(x0 + 30)},{n(y0 + 6)} {n(x0 + 50)},{n(y0 + 110)} {n(x0 + 116)},{n(y0 + 206)}', 5, '#2d5f6b', 'out') + brush(f'{n(x0 + 14)},{n(y0 + 10)} {n(x0 + 28)},{n(y0 + 130)} {n(x0 + 66)},{n(y0 + 240)}', 5, '#2d5f6b', 'out')
    right_x, right_y = project(-.2, 2.3, 4.9)
    out += form(f'{n(right_x - 30)},{n(right_y)}! {n(right_x + 20)},{n(right_y)}! {n(right_x + 34)},{n(right_y + 120)} {n(right_x + 62)},{n(right_y + 236)}! {n(right_x + 6)},{n(right_y + 240)}! {n(right_x - 4)},{n(right_y + 110)}', '#3f7480', '#24505c', -12, 0)
    bar_l, bar_r = project(-1.75, 2.32, 4.85), project(0, 2.32, 4.85)
    return out + R(bar_l[0], bar_l[1], bar_r[0] - bar_l[0], 6, '#10152e', 3)


def made_bed():
    """Bed along the left wall, made, headboard and pillow at the far end."""
    out = room_poly(((-2, .1, 4.46), (-.93, .1, 4.46), (-.93, .92, 4.46), (-2, .92, 4.46)), '#5c4038') + room_poly(((-2, .84, 4.46), (-.93, .84, 4.46), (-.93, .92, 4.46), (-2, .92, 4.46)), '#8a5f48')
    for z in (2.42, 4.3):
        out += room_poly(((-1.04, 0, z), (-.97, 0, z), (-.97, .14, z), (-1.04, .14, z)), '#241c2c')
    out += room_poly(((-.96, .13, 2.38), (-.96, .13, 4.44), (-.96, .26, 4.44), (-.96, .26, 2.38)), '#5c4038') + room_poly(((-1.98, .13, 2.38), (-.96, .13, 2.38), (-.96, .26, 2.38), (-1.98, .26, 2.38)), '#4b342f')
    out += box(-1.98, -.95, .22, .48, 2.35, 4.4, '#1d4450', '#33707c', '#1a3a48', -.95)
    drop = [(-.945, .22, 2.35)] + [(-.945, .22 - (.05 if k % 2 else 0), 2.35 + k * .23) for k in range(7)] + [(-.945, .40, 3.73), (-.945, .40, 2.35)]
    out += room_poly(drop, '#1a3a48')
    out += room_poly(((-1.98, .485, 3.62), (-.94, .485, 3.62), (-.94, .485, 4.4), (-1.98, .485, 4.4)), '#c3ced6') + room_poly(((-1.98, .49, 3.55), (-.94, .49, 3.55), (-.94, .49, 3.72), (-1.98, .49, 3.72)), '#8fa6b4') + room_poly(((-.94, .49, 3.55), (-.94, .49, 3.72), (-.94, .30, 3.72), (-.94, .30, 3.55)), '#6d8796') + room_poly(((-.94, .485, 3.72), (-.94, .485, 4.4), (-.94, .26, 4.4), (-.94, .26, 3.72)), '#7f93a2')
    px, py = project(-1.46, .53, 4.1)
    out += form(f'{n(px - 66)},{n(py + 8)} {n(px - 60)},{n(py - 18)} {n(px)},{n(py - 24)} {n(px + 60)},{n(py - 18)} {n(px + 64)},{n(py + 6)} {n(px)},{n(py + 13)}', '#eef3f4', '#9fb0bd', 12, -9)
    for z, wide in ((2.62, .10), (2.82, .03), (3.2, .10), (3.4, .03)):
        out += room_poly(((-1.98, .485, z), (-.95, .485, z), (-.95, .485, z + wide), (-1.98, .485, z + wide)), '#4d8a94') + room_poly(((-.944, .48, z), (-.944, .48, z + wide), (-.944, .21, z + wide), (-.944, .21, z)), '#265764')
    return out


def desk_corner():
    """Desk at the far wall with the lit lamp, books, a pencil jar and one boat; cork board above; chair pushed in."""
    out = ''
    out += room_poly(((.95, 1.28, 4.97), (1.78, 1.28, 4.97), (1.78, 1.86, 4.97), (.95, 1.86, 4.97)), '#6b5148') + room_poly(((.98, 1.31, 4.97), (1.75, 1.31, 4.97), (1.75, 1.83, 4.97), (.98, 1.83, 4.97)), '#8a6a52')
    for x, y, w, h, colour in ((1.04, 1.58, .16, .18, '#fbeacb'), (1.26, 1.54, .22, .22, '#e9dcc0'), (1.55, 1.60, .13, .16, '#b7d3d6'), (1.08, 1.37, .22, .13, '#c9b79a'), (1.40, 1.36, .14, .14, '#e2a74a'), (1.60, 1.38, .1, .15, '#fbeacb')):
        out += room_poly(((x, y, 4.96), (x + w, y, 4.96), (x + w, y + h, 4.96), (x, y + h, 4.96)), colour)
    out += room_poly(((1.30, 1.58, 4.95), (1.40, 1.58, 4.95), (1.36, 1.73, 4.95)), '#2d5f6b')
    for x in (.16, 1.50):
        out += room_poly(((x, 0, 4.35), (x + .06, 0, 4.35), (x + .06, .72, 4.35), (x, .72, 4.35)), '#3a2a32')
    out += room_poly(((1.02, .1, 4.4), (1.5, .1, 4.4), (1.5, .70, 4.4), (1.02, .70, 4.4)), '#4b373c')
    for y in (.16, .36, .55):
        out += room_poly(((1.06, y, 4.39), (1.46, y, 4.39), (1.46, y + .13, 4.39), (1.06, y + .13, 4.39)), '#5f4640') + room_poly(((1.22, y + .055, 4.38), (1.30, y + .055, 4.38), (1.30, y + .075, 4.38), (1.22, y + .075, 4.38)), '#c9b79a')
    out += room_poly(((.10, .76, 4.3), (1.62, .76, 4.3), (1.60, .76, 4.96), (.14, .76, 4.96)), '#a9744c') + room_poly(((.10, .70, 4.3), (1.62, .70, 4.3), (1.62, .76, 4.3), (.10, .76, 4.3)), '#7a5140')
    for x, w, h, colour in ((1.30, .05, .24, '#c8452f'), (1.36, .04, .20, '#8d93a5'), (1.41, .06, .26, '#2d5f6b'), (1.48, .04, .21, '#c9b79a')):
        out += room_poly(((x, .76, 4.7), (x + w, .76, 4.7), (x + w, .76 + h, 4.7), (x, .76 + h, 4.7)), colour)
    bx, by = project(.42, .77, 4.5)
    out += G(props.paper_boat(17, yaw=10, pitch=8, light=(.7, .6, .4), ambient=.3), t=f'translate({n(bx)} {n(by)})')
    return out


def chair_at_desk():
    """Plain chair, pushed in, its back to us; nobody on it."""
    out = ''
    for x in (1.04, 1.46):
        out += room_poly(((x, 0, 3.9), (x + .05, 0, 3.9), (x + .05, .95, 3.95), (x, .95, 3.95)), '#241c2c')
    out += room_poly(((1.02, .44, 3.9), (1.53, .44, 3.9), (1.51, .46, 4.2), (1.04, .46, 4.2)), '#5a3f3a')
    for y in (.62, .80):
        out += room_poly(((1.04, y, 3.93), (1.51, y, 3.93), (1.51, y + .11, 3.94), (1.04, y + .11, 3.94)), '#3a2a32')
    return out


def lamp_light():
    """Cone and pool of the desk lamp, its glow on the wall."""
    x, y = project(*LAMP)
    left, right = project(.10, .76, 4.45)[0], project(1.12, .76, 4.45)[0]
    foot = project(0, .76, 4.5)[1]
    far_wall = 'M520 255H1080V619H520Z'
    glow_rings = clipped(far_wall, C(x, y + 6, 250, '#e2a74a', opacity=.10), C(x, y + 6, 165, '#e2a74a', opacity=.14), C(x, y + 6, 90, '#f6c979', opacity=.16))
    return glow_rings, poly(f'{n(x - 27)},{n(y)} {n(x + 17)},{n(y - 6)} {n(right)},{n(foot)} {n(left)},{n(foot)}', '#fbe3a8', opacity=.66) + C((left + right) / 2, foot, (right - left) / 2 + 6, '#fff1c8', ry=11, opacity=.8)


def lamp_body():
    """The desk lamp itself."""
    x, y = project(*LAMP)
    return G(props.desk_lamp('#c8452f', '#8f2f22'), t=f'translate({n(x + 52)} {n(y + 90)}) scale(.41)')


def bookshelf():
    """Shelf on the right wall with book spines, in perspective."""
    out = room_poly(((1.98, 1.05, 2.7), (1.98, 1.05, 3.9), (1.98, 2.0, 3.9), (1.98, 2.0, 2.7)), '#131936')
    for shelf, y in enumerate((1.08, 1.56)):
        z = 2.78
        k = 0
        while z < 3.82:
            thick = .05 + .04 * ((k * 7 + shelf * 3) % 3)
            high = .28 + .05 * ((k * 5 + shelf) % 3)
            colour = ('#3d4f8a', '#6b4a52', '#2d5f6b', '#57607f', '#7a5140')[(k * 3 + shelf) % 5]
            if (k + shelf) % 6 != 4:
                out += room_poly(((1.95, y, z), (1.95, y, z + thick), (1.95, y + high, z + thick), (1.95, y + high, z)), colour)
            z += thick + .012
            k += 1
        out += room_poly(((1.92, y - .04, 2.7), (1.92, y - .04, 3.9), (1.92, y, 3.9), (1.92, y, 2.7)), '#39436f')
    return out


NEAR_BOATS = (
    (-1.16, .60, 1.28, .128, 3, .5), (-.42, .90, 1.30, .135, -4, .6), (.06, .62, 1.34, .12, 5, .1), (-1.36, 1.02, 1.55, .125, -3, .7), (-.72, .98, 1.75, .13, 2, .95), (-1.93, .80, 1.72, .12, -4, .2), (.34, .96, 1.9, .13, -5, .8),
)


def boat_places(count, seed):
    """Deterministic hanging places (x, thread length, z, half length, wobble, tint), spread evenly in depth and width, after a few near ones."""
    dice = random.Random(seed)
    places = list(NEAR_BOATS)
    for k in range(count):
        z = 1.7 + 3.1 * ((k * .754877) % 1)
        x = -1.88 + 3.76 * ((k * .569840 + .13) % 1)
        places.append((x, .30 + .72 * dice.random(), z, .105 + .05 * dice.random(), dice.uniform(-7, 7), dice.random()))
    return places


def hanging_boat(x, length, z, half, wobble, tint):
    """One boat on its thread, blown to the right; returns (depth, svg, box on the panel)."""
    lean = .17 * length
    tx, ty = project(x, 2.6, z)
    bx, by = project(x + lean, 2.6 - length, z)
    size = FOCAL * half / z
    to_lamp = (LAMP[0] - x - lean, LAMP[1] - (2.6 - length), z - LAMP[2])
    distance = sum(value * value for value in to_lamp) ** .5
    warm = max(0.0, 1 - distance / 2.6)
    paper = props.COLD_PAPER if tint < .34 else props.ROSE_PAPER if tint > .92 else ('#fbf0d8', '#7f7466')
    fog = min(.62, max(0.0, (z - 1.6) / 5.2))
    light_paper = props.mix(props.mix(paper[0], '#f6c979', warm * .75), '#33406c', fog * (1 - warm * .8))
    dark_paper = props.mix(props.mix(paper[1], '#9a6238', warm * .8), '#222b52', fog * (1 - warm * .5) + .08)
    pitch = -14 - 10 * (2.6 - length - EYE_HEIGHT) / (z / 2)
    yaw = 24 + wobble + 14 * x / z
    light = (-.45, .35, .8) if warm < .28 else tuple(value / distance for value in (to_lamp[0], to_lamp[1], to_lamp[2] + .6))
    drawn = props.paper_boat(size, yaw, pitch, light, (light_paper, dark_paper), ambient=.16)
    sway = f'M{n(tx)} {n(ty)}Q{n(tx + (bx - tx) * .25)} {n(ty + (by - ty) * .55)} {n(bx)} {n(by - size * 1.08)}'
    thread = f'<path d="{sway}" stroke="#b9cbe0" stroke-width="{n(max(1.1, 3.2 / z))}" stroke-opacity="{.62 - .5 * fog:.2f}" fill="none"/>'
    return z, thread + G(drawn, t=f'translate({n(bx)} {n(by)}) rotate({n(-6 + wobble * .4)})'), (bx - size, by - size * 1.2, bx + size, by + size * .3)


def boats_overhead():
    """Dozens of boats, far ones first; quiet corners stay free for the lettering."""
    quiet = ((-100, -200, 420, 124), (1050, -200, 1490, 240))
    drawn = []
    for place in boat_places(170, 5):
        depth, picture, (x0, y0, x1, y1) = hanging_boat(*place)
        if any(x0 < qx1 and x1 > qx0 and y0 < qy1 and y1 > qy0 for qx0, qy0, qx1, qy1 in quiet) or x1 > 1500 or y1 < 30 or x0 < 12:
            continue
        drawn.append((depth, picture, (x0, y0, x1, y1)))
    kept = []
    for item in sorted(drawn, key=lambda entry: entry[0]):
        x0, y0, x1, y1 = item[2]
        hidden = any(min(x1, b1) - max(x0, b0) > .24 * (x1 - x0) and min(y1, d1) - max(y0, d0) > .24 * (y1 - y0) for _, _, (b0, d0, b1, d1) in kept)
        if not hidden:
            kept.append(item)
    return ''.join(picture for _, picture, _ in sorted(kept, key=lambda entry: -entry[0])), len(kept)


def room_shell():
    """Walls, ceiling, floor and the window's cold light on the floor."""
    out = R(0, 0, 1760, 1022, WALL_FAR)
    out += room_poly(((-2, 2.6, 5), (2, 2.6, 5), (2, 2.6, .6), (-2, 2.6, .6)), CEILING)
    out += room_poly(((-2, 2.6, 5), (-2, 0, 5), (-2, 0, .6), (-2, 2.6, .6)), WALL_LEFT) + room_poly(((2, 2.6, 5), (2, 0, 5), (2, 0, .6), (2, 2.6, .6)), WALL_RIGHT)
    out += room_poly(((-2, 0, 5), (2, 0, 5), (2, 0, .6), (-2, 0, .6)), FLOOR)
    for k in range(9):
        x = -1.8 + k * .45
        out += room_poly(((x, 0, 5), (x + .012, 0, 5), (x + .012, 0, .9), (x, 0, .9)), '#2f2636')
    cx, cy = project(-.1, 0, 3.1)
    out += C(cx, cy, 190, '#4a3350', ry=44) + C(cx, cy, 176, '#63425a', ry=39) + C(cx, cy, 140, '#4f3754', ry=30)
    out += room_poly(((-1.3, 0, 4.3), (-.5, 0, 4.3), (.45, 0, 2.2), (-.75, 0, 2.2)), '#8fb0cc', opacity=.22)
    out += room_poly(((.2, .0, 4.2), (1.2, 0, 4.2), (1.6, 0, 2.9), (.05, 0, 2.9)), '#e2a74a', opacity=.18)
    return out + room_poly(((-2, .07, 4.99), (2, .07, 4.99), (2, 0, 4.99), (-2, 0, 4.99)), '#171d3a')


def tram_map():
    """Poster of tram lines on the left wall."""
    def at(u, v):
        """Place on the poster, u along the wall, v up."""
        return -1.99, 1.02 + .72 * v, 3.75 - 1.0 * u
    out = room_poly((at(0, 0), at(1, 0), at(1, 1), at(0, 1)), '#56668f') + room_poly((at(.04, .05), at(.96, .05), at(.96, .95), at(.04, .95)), '#8b9bbd')
    for colour, stops in (('#a04a48', ((.1, .2), (.4, .3), (.55, .7), (.9, .8))), ('#2d5f6b', ((.1, .75), (.45, .62), (.7, .3), (.92, .25))), ('#c08a42', ((.3, .1), (.36, .5), (.3, .9)))):
        track = ' '.join(','.join(n(value) for value in project(*at(*stop))) for stop in stops)
        out += brush(track, 7, colour, 'none', w0=1)
        out += ''.join(C(*project(*at(*stop)), 5.5, '#dfe6f0') for stop in stops)
    return out


def slippers():
    """A pair of slippers left side by side at the bed."""
    out = ''
    for x, z in ((-.80, 3.12), (-.68, 3.06)):
        px, py = project(x, 0, z)
        out += G(C(3, 3, 13, '#10142a', ry=5, opacity=.6) + P('-12,0 -8,-7 6,-8 14,-2 8,3 -8,4', '#c98b70') + P('0,-8 8,-8 14,-2 8,3 2,2!', '#a35f50'), t=f'translate({n(px)} {n(py)}) rotate(-24) scale(1.4)')
    return out


def raised_glove():
    """Gloved hand held up, palm away from us: nothing is to be touched. Wrist at 0,0, fingers up."""
    return G(props.hand_above(GLOVE, curl=.18, spread=.8, nails=False, dx=6, dy=-6), t='scale(.40)')


def elena_on_threshold():
    """Elena on one knee, facing right in her own space; one gloved hand raised, the other on her knee; ground y = 900."""
    coat, shade = COAT['elena']
    trousers, trousers_dark = '#2b3456', '#1a2040'
    kneeling = P('-40,850! -150,846 -290,836 -306,868 -292,900! 40,900! 44,880', '#10142a') + form(limb('-140,640 30,760 -20,862', (170, 130, 92), True, True), trousers_dark, '#0d1020', -8, -8)
    tail = form('-170,540! -236,640 -270,780 -292,882! -150,886 -80,800 -30,700!', shade, '#12283a', 60, 0)
    far = G(raised_glove(), t='translate(308 316) rotate(14)') + form(limb('120,250 196,420 226,508', (98, 92, 88)), shade, '#17384a', -8, -8) + form(limb('220,506 272,424 306,322', (88, 76, 58), True, False), shade, '#17384a', 8, -6, ('#17384a', 4))
    near_leg = form(limb('-120,640 120,570 176,606 160,864', (176, 140, 124, 86), True, False), trousers, trousers_dark, 10, -12) + P('108,850! 206,850! 262,874 276,900! 106,900!', '#10142a')
    upper = G(bust('elena', 'tq', pal(), 'speak', tilt=-4, look=(.5, -.1), bottom=640, hem=178), t='rotate(6 0 500)')
    lap = form('-184,540! -232,640 -200,720! 0,690 80,640 130,590! 70,520 -60,540', coat, shade, 30, -14)
    near = arm((-92, 262), (-30, 470), (128, 534), coat, shade, 'hang', k=GLOVE, w=(116, 100, 70), dx=8, dy=-14, edge=(shade, 5), ang=40)
    warm = '#f6cf86'
    return rim(kneeling + tail + far + upper + near_leg + lap, warm, 5, 3) + rim(near, warm, 4, 3)


def viktor_waiting():
    """Viktor behind her, near us and half out of the picture, looking up at the boats; facing right in his own space."""
    body = bust('viktor', 'tq', pal(), 'calm', tilt=-17, look=(.5, -.8), bottom=800, push=(10, 4))
    folds = brush('-90,420 -30,470 20,460', 8, UNIFORM[1]) + brush('-110,560 -40,600 24,590', 8, UNIFORM[1])
    return rim(body + folds, '#f6cf86', 6, 3)


UNIFORM = ('#6d7f9e', '#3f4e70')


def dimmed(content, factor=.6, tint=(.06, .08, .18)):
    """The same drawing in the shade: colours scaled and tinted with night."""
    name = uid('dim')
    rows = ''.join(' '.join(f'{factor * (column == row):.2f}' for column in range(3)) + f' 0 {tint[row] * (1 - factor):.3f} ' for row in range(3))
    return f'<filter id="{name}" x="-.05" y="-.05" width="1.1" height="1.1" color-interpolation-filters="sRGB"><feColorMatrix values="{rows}0 0 0 1 0"/></filter><g filter="url(#{name})">{content}</g>'


def a():
    """Kalina's room from the doorway: boats in the draught, desk lamp, Elena on the threshold, Viktor behind her."""
    width, height = 1760, 1022
    boats, _ = boats_overhead()
    glow_rings, cone = lamp_light()
    out = room_shell() + tram_map() + glow_rings + night_window() + bookshelf() + desk_corner() + cone + lamp_body() + chair_at_desk() + blown_curtain() + made_bed() + slippers()
    out += boats
    # threshold, hall and door jamb
    out += poly('0,966 1640,944 1640,960 0,986', '#5c4540') + poly('0,986 1760,956 1760,1022 0,1022', '#11162f')
    out += R(1640, 0, 120, 1022, '#12172f') + R(1640, 0, 52, 1022, '#4b373c') + R(1640, 0, 9, 1022, '#c08a52') + R(1692, 0, 9, 1022, '#0b0f22')
    out += C(1250, 972, 210, '#0b0f22', ry=16, opacity=.7)
    out += G(elena_on_threshold(), t='translate(1252 462) scale(-.565 .565)')
    out += G(dimmed(viktor_waiting(), .60), t='translate(1604 336) rotate(-4) scale(-1.16 1.16)')
    near = props.paper_boat(118, -20, -4, (.8, .5, .5), ('#8ba3c4', '#26305c'), ambient=.15)
    out += '<path d="M96 -4Q118 300 141 444" stroke="#7f95b8" stroke-width="3.4" fill="none"/>' + G(rim(near, '#f0b95e', -4, 2), t='translate(128 566) rotate(6)')
    return svg(width, height, out, '#151a2e', 0), width, height


def gloved_grip(flip=1):
    """Gloved fingers round the right end of the camera, seen from the lens side."""
    out = ''
    for y, reach in ((-70, 86), (-24, 104), (22, 104), (66, 88)):
        line = f'214,{y + 18} 180,{y - 4} {170 - reach * .6},{y}'
        out += form(limb(line, (58, 56, 44)), GLOVE.l, GLOVE.m, -4, -10, (GLOVE.m, 4))
        out += brush(f'152,{y - 16} 146,{y} 154,{y + 16}', 4, GLOVE.c)
    return G(out, t=f'scale({flip} 1)')


def b():
    """Flash: the camera at the upper right, its light fan over the desk, the boat and the scale with a hard shadow."""
    width, height = 720, 595
    lamp_x, lamp_y = 520, 128
    out = R(0, 0, width, height, '#1d2440')
    out += P('0,0! 720,0! 720,330! 0,330!', '#222b4c')
    # wall things: edge of a cork board, a thread with a boat
    out += R(0, 0, 156, 126, '#0d1020', opacity=.35) + R(0, 0, 150, 118, '#5c4a4a') + R(0, 106, 150, 12, '#3d3140') + R(138, 0, 12, 118, '#3d3140')
    out += G(R(0, 0, 66, 52, '#0d1020', opacity=.4, transform='translate(4 6)'), R(0, 0, 66, 52, '#98a3b8'), R(10, 12, 44, 5, '#6f7a96'), R(10, 24, 34, 5, '#6f7a96'), C(33, 4, 5, '#c8452f'), t='translate(50 34) rotate(5)')
    # figure behind the camera
    out += P('330,330! 352,210 420,120 470,70 520,52 600,60 660,110 712,190 720,240! 720,330!', '#17304a')
    # desk
    desk = P('0,318! 720,300! 720,595! 0,595!', '#6b4a3c') + P('0,318! 720,300! 720,312! 0,330!', '#8a5c44')
    out += desk
    # flash fan
    out += clipped('M0 0H720V595H0Z', poly(f'{lamp_x},{lamp_y} -60,240 -60,640 560,640', '#eef6f6', opacity=.34), poly(f'{lamp_x},{lamp_y} -40,360 60,660 440,640', '#f6fbfa', opacity=.5))
    # evidence
    boat_x, boat_y = 296, 424
    out += G(props.boat_shadow(112, (-1.25, .62), 0, opacity=.78), t=f'translate({boat_x} {boat_y})')
    out += G(props.scale_ruler(360, 56, 36), t='translate(318 506) rotate(-3)')
    out += G(props.paper_boat(112, yaw=-14, pitch=20, light=(.8, .45, .5), paper=('#ffffff', '#7f90a2'), ticket=True, ambient=.1), t=f'translate({boat_x} {boat_y})')
    # camera and hands
    arms = form('640,160! 700,236 720,300! 720,420! 640,330 600,230!', '#24495a', '#17304a', -18, -6)
    out += arms
    cam = props.camera_body() + gloved_grip() + gloved_grip(-1)
    out += G(cam, t=f'translate({lamp_x + 4} {lamp_y + 74}) rotate(-8) scale(.62)')
    out += G(props.starburst(34, 190, 11, '#ffffff', .38, .2), props.starburst(26, 128, 9, '#ffffff', .9), C(0, 0, 40, '#ffffff'), t=f'translate({lamp_x - 4} {lamp_y - 10})')
    return svg(width, height, out, '#151a2e', 0), width, height

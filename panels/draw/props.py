"""Props: paper boats in true perspective, scale ruler, camera, desk lamp, telephone, hands seen from above."""
import math

from draw.hands import SKIN
from draw.kit import C, G, P, R, brush, clipped, n, poly, text
from draw.kit2 import form, limb

PAPER = ('#fff8e6', '#a58d6a')
COLD_PAPER = ('#dfeef0', '#46687a')
ROSE_PAPER = ('#e8b59a', '#6f4440')


def mix(colour_a, colour_b, share):
    """Colour between two hex colours; share 0 gives the first."""
    share = max(0.0, min(1.0, share))
    parts = []
    for i in (1, 3, 5):
        parts.append(round(int(colour_a[i:i + 2], 16) * (1 - share) + int(colour_b[i:i + 2], 16) * share))
    return '#' + ''.join(f'{part:02x}' for part in parts)


# ---------- the paper boat ---------------------------------------------------
BOAT_POINTS = {
    'bow': (1.0, .58, 0), 'stern': (-1.0, .58, 0), 'keel_bow': (.54, 0, 0), 'keel_stern': (-.54, 0, 0),
    'near': (0, .26, .26), 'far': (0, .26, -.26), 'keel_near': (0, 0, .15), 'keel_far': (0, 0, -.15),
    'apex': (0, 1.12, 0), 'sail_bow': (.50, .16, 0), 'sail_stern': (-.50, .16, 0), 'fold_near': (0, .16, .09), 'fold_far': (0, .16, -.09),
}
BOAT_FACES = (
    ('bow', 'far', 'keel_far', 'keel_bow'), ('stern', 'far', 'keel_far', 'keel_stern'),
    ('apex', 'sail_bow', 'fold_far'), ('apex', 'sail_stern', 'fold_far'),
    ('apex', 'sail_bow', 'fold_near'), ('apex', 'sail_stern', 'fold_near'),
    ('bow', 'near', 'keel_near', 'keel_bow'), ('stern', 'near', 'keel_near', 'keel_stern'),
)


def turn(point, yaw, pitch):
    """Model point turned about the upright axis, then tipped toward the viewer (degrees)."""
    x, y, z = point
    a, b = math.radians(yaw), math.radians(pitch)
    x, z = x * math.cos(a) + z * math.sin(a), z * math.cos(a) - x * math.sin(a)
    return x, y * math.cos(b) - z * math.sin(b), y * math.sin(b) + z * math.cos(b)


def facet_light(corners, light):
    """Lambert value 0..1 of a facet, both sides of the paper alike."""
    (ax, ay, az), (bx, by, bz), (cx, cy, cz) = corners[:3]
    ux, uy, uz, vx, vy, vz = bx - ax, by - ay, bz - az, cx - ax, cy - ay, cz - az
    nx, ny, nz = uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx
    if nz < 0:
        nx, ny, nz = -nx, -ny, -nz
    length = math.sqrt(nx * nx + ny * ny + nz * nz) or 1
    size = math.sqrt(sum(value * value for value in light))
    return max(0.0, (nx * light[0] + ny * light[1] + nz * light[2]) / length / size)


def paper_boat(half, yaw=0, pitch=12, light=(-.7, .6, .6), paper=PAPER, ticket=False, wet=None, ambient=.15, band='#b8503a'):
    """Folded boat, keel centre at 0,0, half length in units; ticket = printed bands, the broad one in the colour `band`, wet = colour that soaks up from the keel."""
    space = {name: turn(point, yaw, pitch) for name, point in BOAT_POINTS.items()}

    def flat(point):
        return f'{n(point[0] * half)},{n(-point[1] * half)}'

    def between(a, b, share):
        return tuple(p + (q - p) * share for p, q in zip(a, b))

    near_first = space['near'][2] >= space['far'][2]
    faces = BOAT_FACES if near_first else BOAT_FACES[6:] + BOAT_FACES[2:6] + BOAT_FACES[:2]
    inner = [0, 1]
    values = [facet_light([space[name] for name in face], light) for face in faces]
    dimmest, brightest = min(values[2:]), max(values[2:])
    out = ''
    for index, face in enumerate(faces):
        corners = [space[name] for name in face]
        value = ambient + (1 - ambient) * max(0.0, min(1.0, (values[index] - dimmest) / ((brightest - dimmest) or 1))) ** .75
        if index in inner:
            value *= .55
        out += poly(' '.join(flat(c) for c in corners), mix(paper[1], paper[0], value))
        if len(face) == 4 and index not in inner:
            tip, mid, keel_mid, keel_tip = corners
            if ticket:
                for low, high, colour, strength in ((.16, .30, band, .8), (.36, .41, '#2d5f6b', .7), (.46, .51, '#2d5f6b', .7)):
                    band = (between(tip, keel_tip, low), between(mid, keel_mid, low), between(mid, keel_mid, high), between(tip, keel_tip, high))
                    out += poly(' '.join(flat(c) for c in band), colour, opacity=strength * (.55 + .45 * value))
            if wet:
                soak = (between(tip, keel_tip, .58), between(between(tip, mid, .5), between(keel_tip, keel_mid, .5), .46), between(mid, keel_mid, .66), keel_mid, keel_tip)
                out += poly(' '.join(flat(c) for c in soak), wet, opacity=.38)
    return out


def boat_shadow(half, reach=(1.5, .25), yaw=0, fill='#151a2e', opacity=.5):
    """Hard shadow of a boat on a table; reach = direction of the apex shadow in half lengths (x to the right, y down)."""
    corners = []
    for name in ('keel_stern', 'stern', 'apex', 'bow', 'keel_bow', 'keel_near'):
        x, y, z = BOAT_POINTS[name]
        a = math.radians(yaw)
        gx, gz = x * math.cos(a) + z * math.sin(a), z * math.cos(a) - x * math.sin(a)
        corners.append(f'{n((gx + y * reach[0]) * half)},{n((gz * .45 + y * reach[1]) * half)}')
    return poly(' '.join(corners), fill, opacity=opacity)


# ---------- hands from above, palm down -------------------------------------
def hand_above(skin=SKIN, curl=0.0, spread=1.0, nails=True, dx=-8, dy=-8):
    """Back of a right hand: wrist at 0,0, fingers up to y = -370, thumb at the left; curl bends the tips toward the thumb."""
    fingers = (
        ((62, -160), (86 * spread, -222), (100 * spread - 46 * curl, -272 + 10 * curl), (46, 38, 28)),
        ((28, -186), (44 * spread, -268), (50 * spread - 58 * curl, -338 + 12 * curl), (52, 46, 34)),
        ((-14, -196), (-10, -286), (-10 - 56 * curl, -364 + 14 * curl), (56, 48, 36)),
        ((-54, -182), (-70 * spread, -262), (-76 * spread - 44 * curl, -330 + 12 * curl), (54, 46, 35)),
    )
    out = ''
    for root, knuckle, tip, widths in fingers:
        line = ' '.join(f'{n(x)},{n(y)}' for x, y in (root, knuckle, tip))
        out += form(limb(line, widths), skin.l, skin.m, dx, dy, (skin.m, 4))
        angle = math.degrees(math.atan2(tip[1] - knuckle[1], tip[0] - knuckle[0])) + 90
        if nails and skin.nail:
            out += C(0, 0, widths[2] * .27, skin.nail, ry=widths[2] * .36, transform=f'translate({n(tip[0])} {n(tip[1] - 1)}) rotate({n(angle)})', opacity=.8)
        out += brush(f'{n(knuckle[0] - 13)},{n(knuckle[1] + 4)} {n(knuckle[0])},{n(knuckle[1] - 2)} {n(knuckle[0] + 13)},{n(knuckle[1] + 4)}', 4, skin.c)
    out += form(limb(f'-34,-30 -98,-104 {n(-120 + 10 * curl)},-166 {n(-112 - 20 * curl)},-214', (84, 66, 52, 38)), skin.l, skin.m, dx, dy, (skin.m, 4))
    if nails and skin.nail:
        out += C(0, 0, 10, skin.nail, ry=13, transform=f'translate({n(-114 - 18 * curl)} -206) rotate({n(8 - 24 * curl)})', opacity=.8)
    back = '-52,30! -58,-40 -74,-110 -80,-168 -62,-204 -36,-192 -14,-218 8,-200 30,-206 50,-184 72,-180 86,-150 80,-100 62,-40 54,30!'
    out += form(back, skin.l, skin.m, dx * 1.4, dy * .8)
    for x, y in ((-58, -172), (-14, -186), (32, -176)):
        out += brush(f'{x - 12},{y + 4} {x},{y - 4} {x + 12},{y + 3}', 4, skin.mid)
    for x, y in ((-34, -150), (8, -158), (40, -140)):
        out += brush(f'{x},{y} {n(x * .7)},{y + 70}', 4, skin.mid, 'both')
    return out


def sleeve_above(colour, shade, width=170, length=420, cuff=None, drops=None):
    """Forearm in a sleeve under hand_above: cuff at y = 0, going down to y = length."""
    half = width / 2
    shape = f'{-half + 14},4! {half - 14},0! {half + 2},120 {half + 22},{length}! {-half - 22},{length}! {-half - 4},120'
    out = form(shape, colour, shade, -width * .26, 0)
    out += brush(f'{-half * .5},70 {half * .1},104 {half * .9},82', 9, shade) + brush(f'{half * .7},170 {half * .1},206 {-half * .6},196', 9, shade)
    out += brush(f'{-half * .2},300 {half * .4},326 {half},300', 8, shade)
    if cuff:
        out += form(f'{-half + 8},-8! {half - 8},-12! {half - 2},44! {-half + 2},48!', cuff[0], cuff[1], -width * .26, 0)
    for x, y in drops or ():
        out += C(x, y, 7, '#fbeacb', ry=9, opacity=.75)
    return out


# ---------- evidence things --------------------------------------------------
def scale_ruler(length=330, height=58, cell=33):
    """Photographic scale: white strip with alternating black fields and ticks, centred on 0,0."""
    out = R(-length / 2 + 5, -height / 2 + 7, length, height, '#0d1020', 3, opacity=.4) + R(-length / 2, -height / 2, length, height, '#f6f7f2', 3)
    fields = int(length / cell)
    for i in range(fields):
        x = -length / 2 + i * cell
        if i % 2 == 0:
            out += R(x, -height / 2, cell, height * .36, '#151a2e')
        out += R(x - 1.2, -height / 2, 2.4, height * .62, '#151a2e') + R(x + cell / 2 - .9, -height / 2 + height * .36, 1.8, height * .16, '#151a2e')
    return out + C(length / 2 - 22, height * .2, 9, '#151a2e') + poly(f'{length / 2 - 22},{height * .2} {length / 2 - 13},{height * .2} {length / 2 - 22},{height * .2 - 9}', '#f6f7f2') + poly(f'{length / 2 - 22},{height * .2} {length / 2 - 31},{height * .2} {length / 2 - 22},{height * .2 + 9}', '#f6f7f2')


def puddle(rx, ry, fill, seed_shape=0):
    """Flat pool of water with an uneven rim, centred on 0,0."""
    points = []
    for i in range(12):
        angle = i * math.pi / 6
        wobble = 1 + .07 * math.sin(i * 2.1 + seed_shape) + .04 * math.cos(i * 3.7 + seed_shape)
        points.append(f'{n(rx * wobble * math.cos(angle))},{n(ry * wobble * math.sin(angle))}')
    return P(' '.join(points), fill)


def desk_lamp(shade='#2d5f6b', dark='#1f4450', metal='#0d1020', warm='#fff1c8'):
    """Gooseneck lamp, foot centre at 0,0, about 260 high, head leaning to the left."""
    out = C(0, 2, 66, metal, ry=13) + brush('0,0 46,-96 -16,-206 -104,-248', 14, metal, 'none', w0=1)
    head = G(poly('-62,10 62,10 40,-50 -40,-50', shade), poly('6,10 62,10 40,-50 10,-50', dark), R(-18, -64, 36, 18, dark, 6), C(0, 10, 60, warm, ry=10), t='translate(-124 -226) rotate(-14)')
    return out + head


def camera_body(front=True):
    """Compact system camera seen from the front, lens centre at 0,0, body 330 x 210."""
    out = R(-160, -108, 330, 214, '#0d1020', 26, opacity=.4, transform='translate(8 11)')
    out += R(-160, -108, 330, 214, '#1d2440', 26) + R(-160, -108, 330, 44, '#3c4a75', 22) + R(-160, -86, 330, 22, '#2b3350')
    out += poly('-64,-106 -40,-160 66,-160 88,-106', '#2b3350') + poly('30,-106 66,-160 66,-160 88,-106', '#171d38')
    out += R(-140, -126, 54, 22, '#8d93a5', 6) + R(112, -124, 40, 18, '#c8452f', 6)
    out += R(-160, -64, 58, 150, '#151a2e', 12) + R(120, -64, 50, 150, '#151a2e', 12)
    out += C(6, 8, 104, '#0d1020') + C(0, 0, 98, '#3c4a75') + C(0, 0, 84, '#151a2e') + C(0, 0, 62, '#24495a') + C(0, 0, 40, '#0d1020')
    out += C(-20, -24, 16, '#e8f3f2', opacity=.85) + C(24, 26, 8, '#9cc3cb', opacity=.7)
    return out + R(-44, -150, 104, 34, '#ffffff' if front else '#8d93a5', 6)


def starburst(inner, outer, points, fill, opacity=1.0, lean=0.0):
    """Paper star: the flash as a shape, centred on 0,0."""
    corners = []
    for i in range(points * 2):
        radius = (outer * (.72 + .28 * ((i * 7) % 5) / 4)) if i % 2 == 0 else inner
        angle = math.pi * i / points + lean
        corners.append(f'{n(radius * math.cos(angle))},{n(radius * math.sin(angle))}')
    return poly(' '.join(corners), fill, opacity=opacity)


def wristwatch(digits=None, lying=False):
    """Viktor's and Elena's service watch, centre of its glass at 0,0, about 168 x 132: on a wrist that lies across, or lying with its strap open (about 168 x 560).
    digits None: a gleam lies on the glass and nobody can read the time"""
    strap, dark = '#3c4a75', '#1d2546'
    out = ''
    if lying:
        for side, long in ((-1, 256), (1, 290)):
            band = f'-46,{side * 56}! 46,{side * 56}! 34,{side * (long - 20)} 24,{side * long} -24,{side * long} -34,{side * (long - 20)}'
            out += P(band, '#0d1020', opacity=.4, transform='translate(7 10)') + form(band, strap, dark, -12, -4)
        out += ''.join(C(0, y, 6, '#171d38', ry=8) for y in range(150, 264, 28)) + R(-30, -252, 60, 27, '#8d93a5', 7) + R(-20, -245, 40, 13, strap, 3)
    else:
        out += form('-50,-104! 50,-104! 56,0 50,104! -50,104! -44,0', strap, dark, -8, -30)
    out += R(-84, -66, 168, 132, '#0d1020', 30, opacity=.4, transform='translate(6 9)') + R(-84, -66, 168, 132, '#11162e', 30) + R(-80, -64, 158, 124, '#5d6c99', 28) + R(-74, -57, 148, 114, '#1d2440', 24)
    out += R(82, -30, 12, 20, '#8d93a5', 4) + R(82, 10, 12, 20, '#8d93a5', 4) + R(-26, -53, 52, 6, '#8d93a5', 3) + R(-20, 44, 40, 5, '#8d93a5', 2)
    if digits:
        return out + R(-64, -40, 128, 78, '#b9cdbd', 8) + P('-64,-34! -56,-40! 6,-40! -40,38! -64,28!', '#d9e6d6', opacity=.7) + text(digits, 0, 19, 57, '#151a2e', '../fonts/SofiaSansExtraCondensed_800ExtraBold.ttf', 'middle', 2)
    glass = 'M-56 -40H56L64 -32V30L56 38H-56L-64 30V-32Z'
    return out + clipped(glass, R(-64, -40, 128, 78, '#f3b45c'), poly('-64,-40 40,-40 -20,38 -64,38', '#fff0c8'), poly('58,-40 64,-40 64,10 30,38 8,38', '#ffe7ae'))

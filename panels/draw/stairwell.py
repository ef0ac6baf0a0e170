"""The stairwell of the block: wall with dado, globe lamp, padded door, handrail; the knocking fist and the witnesses' arms."""
from draw.hands import GLOVE, SKIN
from draw.kit import C, G, P, R, brush, n, poly
from draw.kit2 import form, limb

WALL, WALL_LIT, DADO, DADO_DARK, RAIL = '#37385f', '#4b4766', '#27485a', '#1b3345', '#4a7a86'
DOOR, DOOR_DARK, FRAME, FRAME_DARK = '#6a3238', '#44232f', '#9a6a48', '#5c4038'
LAMP_RIM, LAMP_PALE = '#f6cf86', '#fff3cf'


def wall(width, height, rail_y):
    """oil paint below, distemper above"""
    return R(0, 0, width, height, WALL) + R(0, rail_y, width, height - rail_y, DADO) + R(0, rail_y - 5, width, 10, RAIL) + R(0, rail_y + 5, width, 8, DADO_DARK)


def globe_lamp(x, y, radius=34, reach=330):
    """(rings of light on the wall, the lit globe on its bracket)"""
    rings = C(x, y, reach, '#e2a74a', opacity=.06) + C(x, y, reach * .68, '#e2a74a', opacity=.09) + C(x, y, reach * .38, '#f6c979', opacity=.16)
    globe = R(x - 16, y - radius - 22, 32, 26, '#141a35', 4) + C(x, y, radius + 9, '#f7d890', opacity=.4) + C(x, y, radius, '#f7d890') + C(x - radius * .14, y + radius * .08, radius * .78, LAMP_PALE)
    return rings, globe


def flight(x0, y0, steps=9, rise=-44, run=52, deep=900):
    """stairs going up to the right from x0, y0: treads with a light edge, risers in the dark, the skirting of the wall above them"""
    out = poly(f'{x0},{y0 - 70} {x0 + steps * run},{y0 - 70 + steps * rise} {x0 + steps * run},{deep} {x0},{deep}', DADO_DARK)
    for k in range(steps):
        x, y = x0 + k * run, y0 + k * rise
        out += poly(f'{x},{y} {x + run},{y} {x + run},{deep} {x},{deep}', '#2a3358') + poly(f'{x},{y} {x + 14},{y} {x + 14},{deep} {x},{deep}', '#1d2446') + R(x - 6, y - 5, run + 8, 9, '#7f7a8e')
    return out


def open_flat(x, top, width, low):
    """a neighbour's door left open: the lit hall behind it, a coat on its hook, the leaf ajar"""
    hall = R(x, top, width, low - top, '#c9924e') + poly(f'{x},{top} {x + width * .3},{top + 60} {x + width * .3},{low} {x},{low}', '#a8703f') + R(x + width * .3, top + 60, width * .7, low, '#d9a862')
    hall += R(x + width * .46, top + 120, width * .3, 150, '#8a5a40', 8) + R(x + width * .49, top + 128, width * .24, 134, '#f3d79c', 6) + C(x + width * .6, top + 18, 44, LAMP_PALE, ry=26) + C(x + width * .6, top + 20, 90, LAMP_PALE, ry=60, opacity=.3)
    frame = poly(f'{x - 26},{top - 26} {x + width + 26},{top - 26} {x + width + 26},{low} {x + width},{low} {x + width},{top} {x},{top} {x},{low} {x - 26},{low}', FRAME)
    return hall + frame + R(x + width, top, 8, low, FRAME_DARK)


def padded_door(near, far):
    """leatherette door in the left wall; near, far: (x, top, bottom) of its edges; frame at the far side"""
    (x0, t0, b0), (x1, t1, b1) = near, far

    def spot(across, down):
        """point of the leaf"""
        top, low = t0 + (t1 - t0) * across, b0 + (b1 - b0) * across
        return x0 + (x1 - x0) * across, top + (low - top) * down

    out = poly(f'{x0},{t0 - 30} {x1 + 26},{t1 - 26} {x1 + 26},{b1} {x0},{b0}', FRAME_DARK) + poly(f'{x1 + 8},{t1 - 8} {x1 + 26},{t1 - 26} {x1 + 26},{b1} {x1 + 8},{b1}', FRAME)
    out += poly(f'{x0},{t0} {x1},{t1} {x1},{b1} {x0},{b0}', DOOR)
    seams, studs = '', ''
    rows, columns = 11, 3
    for row in range(rows):
        for column in range(columns):
            ax, ay = spot(column / columns, row / rows)
            mx, my = spot((column + .5) / columns, (row + .5) / rows)
            bx, by = spot((column + 1) / columns, row / rows)
            cx, cy = spot((column + 1) / columns, (row + 1) / rows)
            dx, dy = spot(column / columns, (row + 1) / rows)
            seams += f'M{n(ax)} {n(ay)}L{n(mx)} {n(my)}L{n(bx)} {n(by)}M{n(mx)} {n(my)}L{n(cx)} {n(cy)}M{n(mx)} {n(my)}L{n(dx)} {n(dy)}'
            studs += C(mx, my, 3.6, '#c99a4a', ry=5)
    px, py = spot(.66, .30)
    hx, hy = spot(.86, .60)
    return out + f'<path d="{seams}" stroke="{DOOR_DARK}" stroke-width="4" fill="none"/>' + studs + C(px, py, 7, '#c99a4a', ry=10) + C(px, py, 3, '#0d1020', ry=5) + R(hx - 5, hy - 26, 11, 60, '#8a6434', 4) + R(hx - 4, hy - 8, 40, 11, '#c99a4a', 5)


def handrail(x0, y0, x1, y1, height, count=9):
    """dark balusters and rail falling to the right in the foreground"""
    out = ''
    for k in range(count):
        share = (k + .5) / count
        x, y = x0 + (x1 - x0) * share, y0 + (y1 - y0) * share
        out += R(x - 5, y, 10, height, '#0d1226')
    return out + P(limb(f'{x0},{y0} {x1},{y1}', (34, 38), True, False), '#0d1226') + P(limb(f'{x0},{y0 - 9} {x1},{y1 - 10}', (9, 10), True, False), '#8a5a40')


def knocking_fist(skin=GLOVE):
    """fist with its knuckles to +x, the back of the hand to us, thumb on top; wrist at 0,0, about 125 long"""
    out = form(limb('6,-30 52,-66 102,-58', (34, 31, 24)), skin.mid, skin.m, -3, -6, (skin.c, 3))
    for x, y, width in ((112, 44, 27), (121, 21, 29), (123, -6, 31), (116, -34, 31)):
        out += form(limb(f'62,{n(y * .9)} {x - 12},{y} {x},{y + 2}', (width, width + 1, width - 7)), skin.l, skin.m, -5, -8, (skin.c, 4))
    back = '-28,-30! 10,-40 56,-50 92,-46 100,-34 96,-20 104,-6 98,8 102,20 94,32 92,46 70,58 30,48 -28,30!'
    out += form(back, skin.l, skin.m, -5, -15)
    for x, y in ((92, -33), (98, -5), (95, 20), (87, 42)):
        out += brush(f'{x - 6},{y - 10} {x + 3},{y} {x - 6},{y + 10}', 4, skin.c)
    out += brush('80,-30 40,-24 10,-16', 4, skin.mid, 'out') + brush('84,-4 44,-2 12,0', 4, skin.mid, 'out') + brush('82,20 46,16 16,10', 4, skin.mid, 'out')
    return out + brush('-14,-30 -8,0 -14,30', 5, skin.m) + brush('-2,-22 4,0 -2,24', 3, skin.m)


def clutching_hand(skin=SKIN):
    """hand that holds two lapels together at 0,0, knuckles to us, wrist to -x and down; about 120 wide"""
    out = form('-104,34! -60,-22 -16,-46 30,-40 54,-14 50,26 14,50 -40,64 -92,80!', skin.l, skin.m, -6, -14)
    for line, widths in (('20,-36 50,-20 44,8', (32, 30, 22)), ('2,-16 40,4 36,28', (33, 31, 22)), ('-14,8 24,28 18,46', (32, 30, 21)), ('-34,30 4,48 -4,60', (29, 26, 18))):
        out += form(limb(line, widths), skin.l, skin.m, -4, -7, (skin.m, 3))
    return out + form(limb('-30,-30 10,-52 50,-46', (34, 28, 20)), skin.l, skin.m, -3, -7, (skin.m, 3)) + brush('-66,6 -44,-10 -30,-8', 3.5, skin.c)


def offering_hand(skin=GLOVE):
    """hand that offers a thing at 0,0 between thumb and two fingers; wrist at 190,40, arm to +x; draw back, thing, front"""
    back = form(limb('150,46 84,62 44,34', (46, 38, 26)), skin.mid, skin.m, -4, -8, (skin.m, 3)) + form(limb('150,22 70,34 16,12', (46, 38, 25)), skin.mid, skin.m, -4, -8, (skin.m, 3))
    front = form('214,-34! 160,-48 104,-42 76,-18 84,24 120,60 170,70 214,66!', skin.l, skin.m, -6, -18)
    front += form(limb('110,-22 56,-40 6,-16', (44, 37, 25)), skin.l, skin.m, -4, -8, (skin.m, 3)) + form(limb('150,14 84,12 12,10', (48, 38, 25)), skin.l, skin.m, -4, -9, (skin.m, 3))
    return back, front + brush('58,-52 62,-40 58,-26', 3.5, skin.c) + brush('150,-34 136,-20 132,-4', 4, skin.c, 'out')


def offered_pen(turn=-64, length=170):
    """pen held at 0,0, its cap up"""
    return G(P(limb(f'-66,0 {length - 66},0', (15, 16)), '#151a2e'), P(limb(f'-60,-4 {length - 72},-4', (3.5, 3.5)), '#5a6490'), poly('-66,-7 -86,0 -66,7', '#c9ced8'), P(limb(f'{length - 104},0 {length - 64},0', (18, 18), False, True), '#c8452f'), t=f'rotate({turn})')

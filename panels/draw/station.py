"""The counter room of the district police station: the same counter, lamp, bench and corridor in every view; the wet raincoat."""
from draw import props
from draw.figures import bust, pal
from draw.kit import C, G, P, R, brush, clipped, cut, n, poly
from draw.kit2 import form
from draw.people import SINK, head

WALL, WALL_DARK, DADO, DADO_DARK, RAIL = '#2a3560', '#1f284e', '#24495a', '#1a3646', '#4a7a86'
COUNTER_TOP, COUNTER_EDGE, COUNTER_FRONT, COUNTER_PANEL = '#7a5140', '#a06a48', '#3a2a32', '#4b373c'
CORRIDOR_LIGHT, CORRIDOR_PALE, CORRIDOR_MID = '#e8f3f2', '#9cc3cb', '#5d7f94'
RAINCOAT, RAINCOAT_DARK, RAINCOAT_DEEP = '#d9963a', '#96602f', '#5f4236'
UNIFORM, UNIFORM_DARK, UNIFORM_LIGHT = '#6d7f9e', '#3f4e70', '#a9b8cc'
LAMP_RIM, COLD_RIM = '#f6cf86', '#9cc3cb'


def wall(width, height, rail_y):
    """Oil-painted wall: night blue above, teal dado below, a rail between."""
    return R(0, 0, width, height, WALL) + R(0, rail_y, width, height - rail_y, DADO) + R(0, rail_y - 6, width, 12, RAIL) + R(0, rail_y + 6, width, 8, DADO_DARK)


def far_bench(x, y):
    """The waiting bench in the corridor seen from the end, small; x, y = foot of its near leg."""
    return poly(f'{x},{y - 52} {x + 60},{y - 88} {x + 60},{y - 116} {x},{y - 96}', '#8a5a40') + poly(f'{x},{y - 36} {x + 22},{y - 32} {x + 72},{y - 66} {x + 60},{y - 68}', '#a06a48') + R(x + 16, y - 32, 5, 36, '#0f1428') + R(x + 64, y - 64, 4, 26, '#0f1428')


def corridor(left, right, top, bottom, depth=.30, lean=.5, lights=4):
    """Long bright corridor in one-point perspective inside an opening; depth = size of the far end, lean = place of the vanishing point."""
    width, height = right - left, bottom - top
    vx, vy = left + width * lean, top + height * .46

    def at_depth(share):
        """Rectangle of the corridor section at a depth (1 = opening, depth = far end)."""
        return vx + (left - vx) * share, vx + (right - vx) * share, vy + (top - vy) * share, vy + (bottom - vy) * share

    fl, fr, ft, fb = at_depth(depth)
    out = poly(f'{left},{top} {right},{top} {fr},{ft} {fl},{ft}', '#7fa3b1')
    out += poly(f'{left},{top} {fl},{ft} {fl},{fb} {left},{bottom}', '#6f95a6') + poly(f'{right},{top} {fr},{ft} {fr},{fb} {right},{bottom}', '#5d8296')
    out += poly(f'{left},{bottom} {right},{bottom} {fr},{fb} {fl},{fb}', '#4f7086')
    rail = .58
    for x0, x1, shade in ((left, fl, '#3f6a7a'), (right, fr, '#345c6d')):
        out += poly(f'{n(x0)},{n(top + height * rail)} {n(x1)},{n(ft + (fb - ft) * rail)} {n(x1)},{n(fb)} {n(x0)},{n(bottom)}', shade)
    near = 1.0
    for i in range(lights):
        far = near * (depth ** (1 / lights))
        a, b = near * .90 + far * .10, near * .42 + far * .58
        al, ar, at_, _ = at_depth(a)
        bl, br, bt, _ = at_depth(b)
        for share_left, share_right in ((.36, .64),):
            out += poly(f'{n(al + (ar - al) * share_left)},{n(at_)} {n(al + (ar - al) * share_right)},{n(at_)} {n(bl + (br - bl) * share_right)},{n(bt)} {n(bl + (br - bl) * share_left)},{n(bt)}', '#ffffff')
        _, _, _, ab = at_depth(a)
        _, _, _, bb = at_depth(b)
        out += poly(f'{n(al + (ar - al) * .34)},{n(ab)} {n(al + (ar - al) * .66)},{n(ab)} {n(bl + (br - bl) * .66)},{n(bb)} {n(bl + (br - bl) * .34)},{n(bb)}', '#b9d3da', opacity=.55)
        for side in (0, 1):
            pl, pr, pt, pb = at_depth(near * .62 + far * .38)
            ql, qr, qt, qb = at_depth(near * .20 + far * .80)
            x0, x1 = (pl, ql) if side == 0 else (pr, qr)
            out += poly(f'{n(x0)},{n(pt + (pb - pt) * .22)} {n(x1)},{n(qt + (qb - qt) * .22)} {n(x1)},{n(qb)} {n(x0)},{n(pb)}', '#2b4658' if side == 0 else '#263f52')
        near = far
    out += R(fl, ft, fr - fl, fb - ft, CORRIDOR_LIGHT) + R(fl + (fr - fl) * .28, ft + (fb - ft) * .24, (fr - fl) * .44, (fb - ft) * .76, '#c4dbe0')
    out += R(fl + (fr - fl) * .28, ft + (fb - ft) * .24, (fr - fl) * .44, 4, '#8fb3bf') + R(fl + (fr - fl) * .49, ft + (fb - ft) * .24, 3, (fb - ft) * .76, '#8fb3bf')
    return out


def counter_lamp(x, y, scale=1.0, flip=1):
    """The counter's gooseneck lamp, foot at x, y."""
    return G(props.desk_lamp(), t=f'translate({x} {y}) scale({flip * scale} {scale})')


def rain_marks(spots, colour='#fbeacb', opacity=.75):
    """Drops on cloth or hair."""
    return ''.join(P(f'{n(x)},{n(y - r * 1.7)} {n(x + r)},{n(y + r * .2)} {n(x)},{n(y + r)} {n(x - r)},{n(y + r * .2)}', colour, opacity=opacity) for x, y, r in spots)


def raincoat_turned(bottom=760):
    """Open raincoat over the uniform, three-quarter view facing right, head space; hood down, wet."""
    back = f'-250,{bottom}! -226,560 -206,330 -204,250 -170,186 -112,150 -76,112! -60,150 -34,220 6,330 30,{(330 + bottom) // 2} 34,{bottom}!'
    front = f'58,116! 100,154 146,196 170,252 176,330 196,560 214,{bottom}! 96,{bottom}! 74,520 52,330 54,220'
    hood = '-84,84! -132,96 -164,138 -150,184 -106,200 -62,236! -64,180 -70,130'
    out = cut(back, RAINCOAT) + clipped(back, P(f'-300,100! -120,120! -136,230 -116,400 -132,{bottom}! -300,{bottom}!', RAINCOAT_DARK), brush(f'-60,300 -40,420 -52,{bottom}', 12, RAINCOAT_DARK), brush('-170,420 -90,450 -30,430', 9, RAINCOAT_DARK))
    out += cut(front, RAINCOAT) + clipped(front, brush(f'130,300 120,460 140,{bottom}', 12, RAINCOAT_DARK))
    out += cut(hood, RAINCOAT_DARK) + P('-84,84! -132,96 -150,116! -110,118 -78,150! -72,120', RAINCOAT) + brush('-140,150 -110,172 -72,196', 6, RAINCOAT_DEEP)
    out += form('56,100! 92,124 112,166 96,196! 70,214 56,250! 50,190 50,140', RAINCOAT_DARK, RAINCOAT_DEEP, -10, -6)
    return out + rain_marks(((-120, 260, 7), (-70, 300, 6), (-150, 360, 6), (120, 270, 6), (148, 320, 5), (-30, 400, 6), (-92, 470, 7), (110, 420, 6)))


def svetla_soaked(expression='worried', tilt=0, look=0, bottom=760, lit='front', push=(0, 0)):
    """Svetla in the open wet raincoat, three-quarter view facing right (without arms)."""
    body = bust('svetla', 'tq', pal(), expression, look=look, tilt=tilt, bottom=bottom, lit=lit, push=push)
    strands = brush('44,-96 58,-62 54,-34', 5, '#552822', 'out') + brush('-26,-20 -34,30 -24,64', 6, '#552822', 'out')
    head_only = bust_head('svetla', 'tq', expression, tilt, look, lit, push)
    wet = rain_marks(((-10, 40, 5), (24, -46, 4), (-60, -70, 4)), '#fff8e6', .9)
    return body + raincoat_turned(bottom) + head_only + G(strands + wet, t=f'translate({push[0]} {push[1] + SINK}) rotate({tilt} 0 60)')


def bust_head(who, view, expression, tilt=0, look=0, lit='front', push=(0, 0)):
    """Head alone, to be laid over a coat."""
    return head(who, view, pal(), expression, lit=lit, look=look, bust=False, tilt=tilt, push=push)


def puddle_drops(spots, light='#fbe3a8', dark='#2c1f28'):
    """drops and small pools on the counter: (x, y, radius)"""
    return ''.join(C(x + 1, y + r * .25, r, dark, ry=r * .34, opacity=.5) + C(x, y, r, light, ry=r * .28, opacity=.7) for x, y, r in spots)

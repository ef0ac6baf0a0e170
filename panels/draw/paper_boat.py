"""A paper boat folded from a tram ticket, as facets in a light from the lower right. Keel centre at 0,0; about 910 wide, 610 high."""
from draw.kit import C, G, P, clipped, lin, n, poly

LEFT_TIP, RIGHT_TIP, RIM, KEEL = (-440, -235), (470, -258), (8, -92), (8, 12)
KEEL_LEFT, KEEL_RIGHT, TOP = (-246, -2), (276, 6), (4, -610)
SAIL_LEFT, SAIL_RIGHT = (-212, -150), (226, -160)
PUNCHED = ((34, -420), (62, -430), (34, -392), (90, -384), (62, -346))      # holes of the ticket punch, on the sail

COLD = dict(bright='#f1f7f4', lit='#d3e4e4', half='#8aa2b6', shade='#5b7193', deep='#33436b', edge='#ffffff', print='#2d5f6b', red='#b8482f')
PAPER = dict(bright='#fbeacb', lit='#fbeacb', half='#d8c39b', shade='#c2a97f', deep='#9a8a74', edge='#fff8e6', print='#2d5f6b', red='#b8482f')


def facet(points, fill):
    """one flat of paper"""
    return poly(' '.join(f'{n(x)},{n(y)}' for x, y in points), fill)


def between(a, b, share):
    """point on the line from a to b"""
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def band(a, b, c, d, low, high, fill):
    """printed band across a facet a-b-c-d, from share low to high of its height"""
    return facet((between(a, d, low), between(b, c, low), between(b, c, high), between(a, d, high)), fill)


def ticket_boat(tone=None, printed=True, rim_light=None):
    """the boat; tone: COLD or PAPER; rim_light: colour of a thin edge at the left"""
    t = tone or COLD
    warm, warm_def = lin([(0, t['lit'], 1), (1, t['bright'], 1)])
    cool, cool_def = lin([(0, t['shade'], 1), (1, t['half'], 1)])
    o = warm_def + cool_def
    o += facet((LEFT_TIP, (-70, -186), (70, -190), RIGHT_TIP, RIM), t['deep'])
    o += facet((TOP, SAIL_LEFT, RIM), f'url(#{cool})') + facet((TOP, RIM, SAIL_RIGHT), f'url(#{warm})')
    if printed:
        stripes = ((.52, .04, t['print']), (.6, .012, t['half']), (.635, .012, t['half']))
        o += clipped('M' + 'L'.join(f'{x} {y}' for x, y in (TOP, RIM, SAIL_RIGHT)) + 'Z', *(facet((between(TOP, RIM, s), between(TOP, SAIL_RIGHT, s), between(TOP, SAIL_RIGHT, s + w), between(TOP, RIM, s + w)), c) for s, w, c in stripes))
        o += ''.join(C(x, y, 8.5, t['deep']) for x, y in PUNCHED)
    o += facet((TOP, RIM, (RIM[0] + 10, RIM[1] - 4), (TOP[0] + 2, TOP[1] + 14)), t['edge'])
    left, right = (LEFT_TIP, RIM, KEEL, KEEL_LEFT), (RIM, RIGHT_TIP, KEEL_RIGHT, KEEL)
    o += facet(left, f'url(#{cool})') + facet(right, f'url(#{warm})')
    if printed:
        o += band(*left, .34, .46, '#46627f' if t is COLD else '#8f8f78') + band(*right, .34, .46, t['print'])
        o += band(*left, .56, .59, t['shade'] if t is COLD else t['deep']) + band(*right, .56, .59, t['half'])
    o += facet((RIM, RIGHT_TIP, (RIGHT_TIP[0] - 8, RIGHT_TIP[1] + 12), (RIM[0], RIM[1] + 9)), t['edge']) + facet((LEFT_TIP, RIM, (RIM[0], RIM[1] + 8), (LEFT_TIP[0] + 8, LEFT_TIP[1] + 12)), t['half'])
    o += facet((RIM, KEEL, (KEEL[0] - 7, KEEL[1]), (RIM[0] - 4, RIM[1])), t['deep'])
    if rim_light:
        o += facet((TOP, (SAIL_LEFT[0] + 4, SAIL_LEFT[1] - 10), (SAIL_LEFT[0] + 12, SAIL_LEFT[1] - 10), (TOP[0], TOP[1] + 26)), rim_light)
    return o


def cast_shadow(colour, opacity=1):
    """hard shadow on the ground, thrown to the upper left, away from the light"""
    return P(f'{KEEL_RIGHT[0]},{KEEL_RIGHT[1]}! {KEEL_LEFT[0]},{KEEL_LEFT[1]}! -560,-104! -486,-112! -640,-190! -330,-120! -200,-70!', colour, opacity=opacity)


def mirrored(content, opacity):
    """its reflection on wet ground"""
    return G(content, t='scale(1 -.56)', opacity=opacity)

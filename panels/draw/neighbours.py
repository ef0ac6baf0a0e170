"""The two neighbours who witness the search: Mrs Ganeva (70, curlers, quilted dressing gown) and a man of 60 in a striped one.
Importing this module adds 'ganeva' and 'neighbour' to the cast; the gowns take `bottom` and `hem` like every bust."""
from draw.cast import CAST, Person, front_half, nape, back_body, turned_body
from draw.kit import G, P, R, brush, clipped, cut, n, svg
from draw.kit2 import rim
from draw.people import Pal, head, neck

ROSE, ROSE_DARK, ROSE_LIGHT = '#b07a74', '#704652', '#d8aa9c'
BACK = '-180,{0}! -186,250 -170,190 -112,160 0,150 112,160 170,190 186,250 180,{0}!'
LINEN, LINEN_SHADE = '#e6d6b4', '#b09d86'
STRIPE_DARK, STRIPE, STRIPE_SHADE = '#4a3f63', '#8f88a8', '#2c2747'


def curler(x, y, turn, length=46, thick=27):
    """one curler with the hair wound round it, centre at x, y"""
    half = length / 2
    pin = R(-half, -thick * .42, length, thick * .84, '#c4656a', 6) + R(-half, 1, length, thick * .38, '#8a4250', 5)
    roll = R(-half + 8, -thick / 2, length - 16, thick, '#c9ccd8', 10) + P(f'{-half + 8},2! {half - 8},2! {half - 8},{thick * .32} {half - 14},{thick / 2}! {-half + 14},{thick / 2}! {-half + 8},{thick * .32}', '#80859c')
    strands = brush(f'{-half + 15},{-thick * .4} {-half + 19},0 {-half + 15},{thick * .4}', 2.4, '#80859c') + brush(f'{half - 16},{-thick * .4} {half - 12},0 {half - 16},{thick * .4}', 2.4, '#80859c')
    return G(pin + roll + strands, t=f'translate({n(x)} {n(y)}) rotate({turn})')


def quilting(outline, colour, step=46, span=(-320, 320, 60, 1500)):
    """stitched diamonds cut to an outline, as one path"""
    left, right, top, bottom = span
    lines = ''
    for start in range(int(left - (bottom - top)), int(right), step):
        lines += f'M{start} {top}l{n((bottom - top) * .8)} {bottom - top}M{start + (bottom - top)} {top}l{n(-(bottom - top) * .8)} {bottom - top}'
    return clipped(outline, f'<path d="{lines}" stroke="{colour}" stroke-width="3" stroke-opacity=".55" fill="none"/>')


class Ganeva(Person):
    """70, curlers, upright; quilted rose dressing gown"""
    name = 'Mrs Ganeva'; fem = True; jaw = .92; brow_w = 4.6; nose = 1.1; eyes = .86; age = 2; lip = True; neckw = .78
    hair_colour, hair_dark, hair_light = '#a5a9ba', '#6d7288', '#d5d8e0'
    back_hair = '-74,10! -86,-34 -74,-94 -36,-126 0,-130 36,-126 74,-94 86,-34 74,10! 60,34 34,44 0,48 -34,44 -60,34'

    def back(self, p):
        rolls = ''.join(curler(x, y, turn) for x, y, turn in ((-42, -104, -30), (0, -116, 0), (42, -104, 30), (-60, -62, -8), (0, -72, 0), (60, -62, 8), (-46, -18, 0), (4, -28, 0), (50, -18, 0), (-24, 18, 4), (28, 18, -4)))
        return super().back(p) + rolls

    def hair_back(self, v, p):
        if v == 'front':
            return P('-72,-30! -80,10 -70,34 -52,42! 52,42! 70,34 80,10 72,-30!', self.hair_dark)
        if v == 'tq':
            return P('-60,-30! -98,0 -94,36 -76,50! -58,44 -46,20!', self.hair_dark)
        return P('-60,-30! -104,0 -98,36 -80,48! -56,40 -40,10!', self.hair_dark)

    def hair(self, v, p):
        base, dark = self.hair_colour, self.hair_dark
        if v == 'front':
            cap = P('-72,8! -84,-14 -86,-56 -70,-104 -26,-130 28,-130 72,-104 88,-54 84,-14 72,8! 70,-30 56,-64 30,-84 0,-90 -30,-84 -58,-62 -70,-28', base) + P('28,-130! 72,-104 88,-54 84,-14 72,8! 70,-30 56,-64 34,-82!', dark)
            rolls = ((0, -128, 0, 58), (-52, -112, -32, 48), (52, -112, 32, 48), (0, -97, 0, 60), (-48, -80, -34, 46), (48, -80, 34, 46), (-80, -60, -72, 42), (80, -60, 72, 42), (-80, -16, 84, 38), (80, -16, -84, 38))
        elif v == 'tq':
            cap = P('54,-94! 61,-80 64,-55! 56,-67 42,-80! 18,-64 0,-50 -14,-28 -22,4! -30,-8 -36,-18! -54,-14 -62,6 -68,40! -90,30 -106,-20 -98,-84 -56,-126 6,-132 40,-116', base) + P('-68,40! -90,30 -106,-20! -86,-12 -64,4', dark)
            rolls = ((36, -112, 30, 52), (-14, -126, -8, 52), (-62, -106, -38, 46), (22, -84, 32, 46), (-24, -90, -6, 48), (-92, -66, -70, 44), (-58, -62, -44, 44), (-96, -20, -84, 42), (-64, -16, -70, 40), (-84, 22, -62, 38))
        else:
            cap = P('58,-88! 62,-66! 36,-60 18,-40! 8,-12 2,6! -6,-12 -12,-20! -30,-14 -38,6 -48,34! -76,26 -104,-10 -100,-82 -56,-127 0,-131 42,-114', base) + P('-48,34! -76,26 -104,-10! -82,-8 -56,6', dark)
            rolls = ((38, -110, 34, 50), (-8, -126, -2, 52), (-58, -108, -34, 48), (16, -82, 30, 44), (-28, -86, -10, 48), (-90, -70, -66, 44), (-64, -52, -30, 44), (-96, -24, -84, 42), (-62, -12, -64, 38), (-82, 16, -60, 38))
        return cap + ''.join(curler(x, y, turn, long) for x, y, turn, long in rolls)

    def bust(self, v, p, bottom=330, hem=None):
        gown, shade, light = ROSE, ROSE_DARK, ROSE_LIGHT
        if v == 'back':
            return nape(p, self.neckw) + back_body(gown, shade, bottom, hem, 186, quilting(BACK.format(bottom), shade) + brush('-62,128 0,148 62,128', 26, light, 'none'))
        if v == 'front':
            left = front_half(-1, f'-54,138! -30,230 10,330! 20,{bottom}!', 186, bottom, hem)
            right = front_half(1, f'-54,138! -30,230 20,330! 20,{bottom}!', 186, bottom, hem)
            dark = f'330,{bottom}! 330,140! 118,160! 106,230 92,{bottom}!'
            lapel = '-54,112! -86,140 -92,176! -56,246 0,336! 22,330! -16,230 -40,160'
            other = '54,112! 86,140 92,176! 60,240 18,330! -4,300! 22,220 42,160'
            return (neck(v, p, self.neckw) + P('-70,134! 70,134! 40,328! -40,328!', LINEN_SHADE) + P('-70,134! 6,134! 4,328! -40,328!', LINEN) + P('-40,134! 0,230! 40,134!', p.l) + P('8,150! 40,134! 0,230!', p.m)
                    + cut(right, gown) + clipped(right, P(dark, shade)) + quilting(right, shade) + cut(other, ROSE_DARK) + P('54,112! 80,136 86,170! 56,236 20,310! 30,230 46,160', gown)
                    + cut(left, gown) + quilting(left, shade) + cut(lapel, light) + brush('-88,176 -54,244 2,332', 5, shade, 'none'))
        x = 0 if v == 'tq' else -14
        body = turned_body('-58,140! 0,230 40,330! 52,230 60,148!', bottom, hem, 188, 156)
        dark = f'-330,{bottom}! -330,100! -108,140! -120,220 -106,330 -96,{bottom}!'
        edge = brush(f'40,326 50,{(bottom + 330) / 2} 52,{bottom}', 6, shade, 'none') if bottom > 345 else ''
        return neck(v, p, self.neckw) + G(
            P('-50,134! 66,134! 52,336! 10,330!', LINEN) + P('40,134! 66,134! 52,336! 36,330!', LINEN_SHADE) + P('-36,130! 36,240! 54,132!', p.l) + P('-36,130! -6,136! 40,230! 36,240!', p.m),
            cut(body, gown) + clipped(body, P(dark, shade), edge) + quilting(body, shade),
            cut('56,116! 84,142 92,180! 66,214 44,300! 34,280! 46,210 48,150', gown) + P('56,116! 50,150 48,210 40,270! 56,210 66,152', light),
            cut('-66,110! -98,140 -108,180! -60,236 38,336! 48,306! 6,230 -36,156', light) + P('-66,110! -98,140 -108,180! -92,196! -84,142', ROSE), t=f'translate({x} 0)')


class Neighbour(Person):
    """60, bald crown, grey moustache; striped dressing gown"""
    name = 'Neighbour'; jaw = 1.08; brow_w = 11; nose = 1.14; eyes = .8; age = 1; neckw = 1.0
    hair_colour, hair_dark, hair_light = '#8d93a5', '#5c617c', '#c3c7d2'
    back_hair = '-74,14! -84,-22 -80,-50 -40,-40 0,-36 40,-40 80,-50 84,-22 74,14! 60,34 34,42 0,46 -34,42 -60,34'

    def back(self, p):
        crown = P('-78,-20! -80,-60 -66,-100 -30,-122 0,-124 30,-122 66,-100 80,-60 78,-20!', p.l) + P('40,-120! 66,-100 80,-60 78,-20! 40,-20! 52,-70', p.m)
        ears = P('-72,-16 -84,-18 -88,6 -76,32', p.l) + P('72,-16 84,-18 88,6 76,32', p.m)
        return crown + ears + P(self.back_hair, self.hair_colour) + clipped(self.back_hair, P('20,-140! 52,-60 30,70! 120,70! 120,-140!', self.hair_dark))

    def hair(self, v, p):
        k, dark = self.hair_colour, self.hair_dark
        if v == 'front':
            return P('-70,12! -84,0 -88,-40 -74,-70! -64,-50 -66,-20', k) + P('70,12! 84,0 88,-40 74,-70! 64,-50 66,-20', dark)
        if v == 'tq':
            return P('-26,10! -34,-14 -40,-18! -56,-14 -62,6 -66,40! -88,28 -100,-16 -94,-62 -76,-84! -56,-66 -30,-56 -18,-34', k) + P('-66,40! -88,28 -100,-16! -80,-6 -64,8', dark) + brush('-80,-66 -60,-44 -34,-32', 3.5, self.hair_light)
        return P('4,12! -4,-14 -10,-20! -26,-14 -34,8 -42,36! -74,28 -100,-10 -98,-64 -80,-86! -50,-64 -14,-52 2,-26', k) + P('-42,36! -74,28 -100,-10! -76,-4 -50,8', dark) + brush('-80,-62 -50,-44 -16,-34', 3.5, self.hair_light)

    def over(self, v, p):
        """moustache"""
        if v == 'back':
            return ''
        shape = {'front': '-34,62! -26,50 -8,46 0,50 8,46 26,50 34,62! 16,60 0,58 -16,60', 'tq': '6,65! 14,52 28,48 37,51 46,49 54,57! 46,60 36,58 20,63', 'prof': '42,64! 48,50 64,46 80,52! 72,58 58,60'}[v]
        return P(shape, self.hair_light) + P(shape, self.hair_colour, transform='translate(3 4)', opacity=.6)

    def stripes(self, outline, bottom):
        """vertical stripes cut to an outline"""
        bars = ''.join(f'M{x} 80h13l{n((x + 6) * .12)} {bottom - 80}h-15Z' for x in range(-230, 240, 42))
        return clipped(outline, f'<path d="{bars}" fill="{STRIPE}" fill-opacity=".62"/>')

    def bust(self, v, p, bottom=330, hem=None):
        gown, shade = STRIPE_DARK, STRIPE_SHADE
        if v == 'back':
            return nape(p, self.neckw) + back_body(gown, shade, bottom, hem, 204, self.stripes(BACK.format(bottom), bottom) + brush('-62,126 0,146 62,126', 24, '#5d5280', 'none'))
        if v == 'front':
            left = front_half(-1, f'-56,138! -30,230 10,330! 20,{bottom}!', 204, bottom, hem)
            right = front_half(1, f'-56,138! -30,230 20,330! 20,{bottom}!', 204, bottom, hem)
            dark = f'340,{bottom}! 340,140! 124,160! 110,230 96,{bottom}!'
            lapel = '-56,116! -88,142 -96,178! -60,250 0,340! 22,330! -14,230 -40,162'
            other = '56,116! 88,142 96,178! 62,244 18,330! -4,300! 22,220 42,162'
            return (neck(v, p, self.neckw) + P('-74,136! 74,136! 40,328! -40,328!', '#93a3b8') + P('-74,136! 6,136! 4,328! -40,328!', '#c9d3de') + P('-44,134! 0,200! 44,134!', p.l)
                    + cut(right, gown) + self.stripes(right, bottom) + clipped(right, P(dark, shade, opacity=.7)) + cut(other, shade)
                    + cut(left, gown) + self.stripes(left, bottom) + cut(lapel, '#5d5280'))
        x = 0 if v == 'tq' else -14
        body = turned_body('-62,140! -6,230 36,330! 50,230 60,148!', bottom, hem, 206, 170)
        dark = f'-340,{bottom}! -340,100! -114,140! -128,220 -114,330 -102,{bottom}!'
        return neck(v, p, self.neckw) + G(
            P('-56,134! 70,134! 52,340! 8,330!', '#c9d3de') + P('40,134! 70,134! 52,340! 36,330!', '#93a3b8') + P('-40,130! 34,206! 56,132!', p.l),
            cut(body, gown) + self.stripes(body, bottom) + clipped(body, P(dark, shade, opacity=.75)),
            cut('56,118! 86,146 94,184! 64,220 40,310! 34,280! 46,210 48,152', shade),
            cut('-66,112! -100,142 -110,184! -60,240 34,340! 46,308! 4,230 -36,156', '#5d5280'), t=f'translate({x} 0)')


CAST.update(ganeva=Ganeva(), neighbour=Neighbour())


def sheet():
    """both in four views, to look at"""
    width, height = 2000, 1100
    p, body = Pal(), ''
    for row, who in enumerate(('ganeva', 'neighbour')):
        for column, (view, mood) in enumerate((('front', 'calm'), ('tq', 'speak'), ('prof', 'calm'), ('back', 'calm'))):
            body += G(clipped('M-240 -180H240V350H-240Z', R(-240, -180, 480, 530, '#26304f'), rim(head(who, view, p, mood), '#9cc3cb', 5, 3)), t=f'translate({260 + column * 490} {190 + row * 545})')
    return svg(width, height, body, '#1d2440', 0), width, height

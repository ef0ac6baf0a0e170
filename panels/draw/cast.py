"""The cast of the story: hair and clothes on the face engine of people.py. Importing this module fills people.CAST.
Every bust takes `bottom` (how far down it reaches) and `hem` (half width there), so a figure's torso is one outline."""
from draw.faces import averted, outline, tint  # noqa: F401  (the pages take it from here)
from draw.kit import C, G, P, R, brush, clipped, cut, n, poly, pts
from draw.kit2 import rim
from draw.people import CAST, INK, Who, head, neck


def mirror(points):
    """the same points on the other side of the y axis, in reverse order"""
    return ' '.join(f'{n(-x)},{n(y)}' + ('!' if corner else '') for x, y, corner in reversed(pts(points)))


def hem_points(side, width, bottom, hem):
    """lower end of a torso's side: `width` at y 330, `hem` at the bottom; side -1 runs upwards, 1 downwards"""
    hem = hem or width + (bottom - 330) * .06
    points = [f'{n(side * hem)},{n(bottom)}!']
    if bottom > 345:
        points.append(f'{n(side * width)},330')
    return ' '.join(points if side < 0 else points[::-1])


def front_half(side, neck_edge, width, bottom, hem, drop=0):
    """left (-1) or right half of a jacket seen from the front; neck_edge: its inner edge from collar to bottom"""
    shoulder = f'{-width + 2},240 {-width + 24},{184 + drop} -110,{158 + drop}'
    half = f'{hem_points(-1, width, bottom, hem)} {shoulder} {neck_edge}'
    return half if side < 0 else mirror(half)


def turned_body(neck_edge, bottom, hem, near=196, far=160):
    """body in three-quarter view facing right; neck_edge: from the left of the collar over the opening to its right"""
    hem = hem or near + (bottom - 330) * .06
    low = '' if bottom <= 345 else f'{-near},330 '
    far_low = f'{far},330 {n(hem * far / near)},{bottom}!' if bottom > 345 else f'{far},{bottom}!'
    return f'{n(-hem)},{bottom}! {low}{-near + 6},240 {-near + 36},180 -110,150 {neck_edge} 96,168 138,206 {far - 4},260 {far_low}'


def back_body(colour, shade, bottom, hem, width=194, collar=None):
    """torso from behind with its dark side at the right"""
    outline = f'{hem_points(-1, width, bottom, hem)} {-width + 2},240 {-width + 26},186 -112,156 -52,128 0,122 52,128 112,156 {width - 26},186 {width - 2},240 {hem_points(1, width, bottom, hem)}'
    dark = f'60,100! 118,170 96,260 110,{bottom}! 320,{bottom}! 320,100!'
    seam = brush(f'-4,130 4,220 0,{bottom}', 4, shade, 'none')
    return cut(outline, colour) + clipped(outline, P(dark, shade), seam) + (collar or '')


def nape(p, width=1.0):
    """neck from behind"""
    outline = f'{-42 * width},30! {42 * width},30! {44 * width},120 {64 * width},160! {-64 * width},160! {-44 * width},120'
    return clipped(outline, P(outline, p.l), P('10,20! 18,100 8,170! 100,170! 100,20!', p.m), P('-60,20! 60,20! 60,62 0,74 -60,62!', p.m))


class Person(Who):
    """one of the cast"""
    hair_colour, hair_dark, hair_light = INK, INK, '#2b3350'
    back_hair = '-74,20! -84,-30 -72,-92 -34,-124 0,-128 34,-124 72,-92 84,-30 74,20! 60,40 30,52 0,54 -30,52 -60,40'

    def back(self, p):
        """head from behind"""
        ears = '' if self.ears_hidden else P('-72,-16 -84,-18 -88,6 -76,32', p.l) + P('72,-16 84,-18 88,6 76,32', p.m)
        strands = brush('-50,-104 -66,-40 -52,26', 4, self.hair_light) + brush('-18,-116 -24,-40 -18,40', 4, self.hair_light) + brush('24,-112 36,-40 26,34', 4, self.hair_light)
        return ears + P(self.back_hair, self.hair_colour) + clipped(self.back_hair, P('20,-140! 52,-60 30,70! 120,70! 120,-140!', self.hair_dark)) + strands


class Elena(Person):
    """41, short dark hair with the first grey streak, teal raincoat with its collar up"""
    name = 'Elena'; fem = True; jaw = .9; brow_w = 6.6; nose = .92; eyes = 1.04; lip = True; neckw = .8
    hair_colour, hair_dark, hair_light = '#1b2038', '#12162b', '#3b4672'
    grey, grey_light = '#8d93a5', '#c3c7d2'
    coat, coat_shade, coat_light = '#2d5f6b', '#1c3d4c', '#6f9aa2'
    back_hair = '-76,20! -88,-30 -76,-94 -36,-126 0,-130 36,-126 76,-94 88,-30 76,20! 62,58 34,78 0,84 -34,78 -62,58'
    ears_hidden = False

    def streaks(self, wide, above, below):
        """the first grey: one lock and two fine strands beside it, tapered like hair"""
        return brush(wide, 12, self.grey, 'both', w0=.08) + brush(wide, 4, self.grey_light, 'both', w0=.08) + brush(above, 4.5, self.grey, 'both', w0=.08) + brush(below, 3.4, self.grey, 'both', w0=.08)

    def hair_back(self, v, p):
        if v == 'front':
            return P('-76,-30! -84,20 -70,62 -46,78! 46,78! 70,62 84,20 76,-30!', self.hair_dark)
        if v == 'tq':
            return P('-70,-20! -106,10 -102,50 -84,78 -62,84 -44,70 -36,30!', self.hair_dark)
        return P('-60,-20! -112,4 -106,46 -92,72 -72,82 -54,74 -36,20!', self.hair_dark)

    def hair(self, v, p):
        k, light = self.hair_colour, self.hair_light
        if v == 'front':
            return (P('-66,24! -80,38 -91,6 -93,-50 -76,-101 -24,-131 34,-129 78,-101 94,-50 91,6 80,38 66,24! 75,-4 71,-38 57,-70 28,-97! 6,-70 -36,-46 -62,-38 -71,-8', k)
                    + P('30,-98! 57,-72 71,-38 75,-4 66,24! 80,38 91,6 94,-50 84,-88! 66,-84', self.hair_dark)
                    + self.streaks('26,-103 -18,-88 -56,-58 -75,-8', '10,-113 -36,-98 -70,-62 -84,-18', '20,-96 -14,-80 -46,-56')
                    + brush('14,-118 -34,-108 -76,-64', 4, light) + brush('40,-112 66,-86 80,-40', 4, light))
        if v == 'tq':
            return (P('50,-99! 61,-80 64,-54! 56,-64 40,-83! 18,-58 0,-46 -12,-24 -17,2 -27,24! -31,0 -37,-16! -56,-10 -62,10 -60,34 -70,58! -88,66 -104,30 -110,-34 -94,-92 -50,-127 6,-131 40,-118', k)
                    + P('-60,34! -70,58 -88,66 -104,30 -110,-34! -92,-10 -74,16', self.hair_dark)
                    + self.streaks('47,-103 16,-88 -12,-60 -30,-12', '30,-114 -8,-98 -36,-66 -46,-26', '40,-95 18,-78 0,-56')
                    + brush('24,-118 -36,-106 -80,-60 -94,-6', 4, light) + brush('-50,-70 -76,-36 -84,16', 3.5, light))
        return (P('57,-86! 63,-62! 38,-58 22,-38! 14,-12 4,12! 2,-10 -4,-24! -24,-16 -32,8 -30,34 -46,58! -74,60 -100,30 -112,-30 -98,-88 -56,-127 0,-131 42,-114', k)
                + P('-30,34! -46,58 -74,60 -100,30 -112,-30! -84,0 -56,22', self.hair_dark)
                + self.streaks('55,-91 26,-78 6,-48 0,-10', '40,-106 6,-92 -12,-58 -16,-22', '52,-80 32,-68 18,-46') + brush('30,-118 -40,-108 -86,-60 -98,-6', 4, light))

    def rear(self, p):
        """head from behind, turned away to the right"""
        mass = '30,-122! 52,-94 58,-70 52,-44 46,-20 42,8 38,26! 24,52 2,74 -40,84 -76,66 -100,18 -100,-50 -74,-110 -24,-134 14,-130'
        return (averted(p) + P(mass, self.hair_colour) + clipped(mass, P('-110,20! -60,30 -10,20 44,20! 44,100! -110,100!', self.hair_dark))
                + self.streaks('40,-108 44,-70 38,-32 40,6', '20,-116 26,-80 22,-44', '50,-92 50,-72 46,-52')
                + brush('10,-120 -50,-100 -78,-40 -82,10', 4, self.hair_light) + brush('26,-108 0,-60 -8,20', 4, self.hair_light) + brush('-20,-100 -44,-50 -44,30', 3.5, self.hair_light))

    def bust(self, v, p, bottom=330, hem=None):
        coat, shade, light = self.coat, self.coat_shade, self.coat_light
        if v == 'back':
            collar = cut('-78,70! -92,110 -100,150! -40,138 0,134 40,138 100,150! 92,110 78,70! 40,86 0,90 -40,86', coat) + P('10,89! 40,86 78,70! 92,110 100,150! 40,138 18,135!', shade) + P('-78,70! -40,86 0,90 40,86 78,70! 72,80 40,94 0,98 -40,94 -72,80', light)
            return nape(p, self.neckw) + back_body(coat, shade, bottom, hem, collar=collar)
        if v == 'front':
            left = front_half(-1, f'-60,138! -22,250 -4,330! -4,{bottom}!', 190, bottom, hem)
            right = front_half(1, f'-60,138! -30,250 4,330! 4,{bottom}!', 190, bottom, hem)
            dark = f'330,{bottom}! 330,140! 118,160! 104,230 92,{bottom}!'
            return (neck(v, p, self.neckw) + P('-44,132! 0,190! 44,132! 60,332! -60,332!', p.d) + P('-30,138! 0,196! 30,138! 14,150 -14,150', p.l) + P('6,146! 30,138! 0,196!', p.m)
                    + cut(right, coat) + clipped(right, P(dark, shade)) + cut(left, coat)
                    + cut('-62,84! -90,120 -104,160! -60,190 -24,250! -30,190 -50,140', coat) + P('-62,84! -90,120 -104,160! -96,166 -78,126', light)
                    + cut('62,84! 90,120 104,160! 66,196 32,262! 34,190 50,140', shade) + P('62,84! 50,140 34,190 32,262! 40,200 58,148', coat))
        x = 0 if v == 'tq' else -14
        body = turned_body('-60,140! 6,240 34,332! 46,240 60,150!', bottom, hem)
        dark = f'-330,{bottom}! -330,100! -110,140! -122,220 -110,330 -100,{bottom}!'
        edge = brush(f'34,328 44,{(bottom + 330) / 2} 46,{bottom}', 5, shade, 'none') if bottom > 345 else ''
        return neck(v, p, self.neckw) + G(
            P('-34,130! 30,240! 50,130! 56,332! -40,332!', p.d) + P('-18,128! 31,212! 44,124!', p.l),
            cut(body, coat) + clipped(body, P(dark, shade), edge),
            cut('-78,70! -106,110 -112,160! -50,186 18,262! 4,200 -30,150 -56,110', coat) + P('-78,70! -106,110 -112,160! -84,160! -76,110', shade),
            cut('54,100! 84,136 92,168! 62,196 36,258! 36,200 46,150', coat) + P('54,100! 46,150 36,200 36,258! 46,200 60,150', light), t=f'translate({x} 0)')


class Viktor(Person):
    """26, cropped brown hair, open face, wet grey-blue police jacket"""
    name = 'Viktor'; jaw = 1.02; brow_w = 10; nose = 1.06; eyes = 1.02; neckw = .98
    hair_colour, hair_dark, hair_light = '#5b3a2b', '#3c2725', '#8a5c44'
    fade = '#7d4f38'
    jacket, jacket_shade, jacket_light = '#6d7f9e', '#3f4e70', '#a9b8cc'
    back_hair = '-72,4! -82,-36 -72,-92 -34,-124 0,-128 34,-124 72,-92 82,-36 72,4! 56,26 30,36 0,38 -30,36 -56,26'

    def hair(self, v, p):
        k, light = self.hair_colour, self.hair_light
        if v == 'front':
            return (P('-72,-8! -79,-40 -76,-70! -62,-84 -60,-50! -68,-34', self.fade) + P('72,-8! 79,-40 76,-70! 62,-84 60,-50! 68,-34', self.hair_dark)
                    + P('-70,-46! -80,-70 -70,-110 -36,-132 -6,-138 22,-134! 34,-136 60,-118 78,-78 70,-46! 66,-60 58,-70! 50,-78 44,-74! 34,-86 26,-80! 14,-90 6,-82! -6,-90 -14,-82! -28,-88 -34,-78! -46,-80 -52,-68! -60,-62 -64,-54', k)
                    + P('22,-134! 34,-136 60,-118 78,-78 70,-46! 66,-60 58,-70! 56,-96', self.hair_dark)
                    + brush('-40,-124 -58,-104 -64,-78', 4, light) + brush('-8,-128 -22,-110 -26,-90', 4, light) + brush('18,-124 10,-108 12,-92', 4, light) + brush('46,-112 40,-98 42,-84', 4, light))
        if v == 'tq':
            return (P('-8,-66! -12,-34 -22,-18 -28,14! -38,2 -42,-16! -58,-8 -60,14 -56,34! -76,22 -92,-22 -92,-58! -60,-74', self.fade)
                    + P('-56,34! -76,22 -92,-22 -92,-58! -80,-30 -66,-4', self.hair_dark)
                    + P('64,-62! 60,-82 52,-100 36,-122! 24,-130 -4,-138 -46,-130 -84,-100 -96,-58! -80,-48 -50,-48 -26,-44 -14,-32! -10,-48 -6,-62! 4,-60 8,-68! 20,-68 24,-76! 34,-74 40,-82! 50,-78 54,-76', k)
                    + brush('30,-118 20,-100 22,-84', 4, light) + brush('4,-126 -8,-106 -6,-80', 4, light) + brush('-30,-124 -44,-98 -40,-64', 4, light) + brush('-62,-108 -76,-84 -72,-60', 4, light))
        return (P('22,-60! 14,-30 8,-10 4,16! -6,2 -8,-18! -26,-12 -32,8 -34,30! -60,24 -92,-10 -98,-60!', self.fade) + P('-34,30! -60,24 -92,-10 -98,-60! -80,-24 -56,6', self.hair_dark)
                + P('62,-68! 62,-88 50,-110 30,-128! 10,-138 -40,-134 -86,-104 -100,-58! -80,-46 -40,-44 0,-40 14,-28! 20,-46 24,-60! 34,-60 38,-68! 48,-68 52,-76', k)
                + brush('30,-120 16,-98 16,-70', 4, light) + brush('-6,-128 -22,-100 -20,-64', 4, light) + brush('-46,-120 -64,-92 -62,-58', 4, light))

    def rear(self, p):
        """head from behind, turned away to the right"""
        mass = '34,-124! 54,-100 62,-78! 52,-70 46,-52! 44,-30 36,-28! 34,-4 28,10! 18,-2 10,-14 -2,0 2,22! -10,44 -46,50 -78,24 -96,-24 -92,-80 -60,-124 -8,-137'
        ear = P('4,-22 20,-30 32,-16 30,10 18,34 6,36 0,14', p.l) + brush('10,-16 22,-18 25,-4 17,14 12,24', 3.5, p.m) + brush('12,-4 18,4 12,14', 3, p.k)
        return (averted(p) + P(mass, self.fade) + clipped(mass, P('-110,-60! -60,-40 -10,-44 30,-62 70,-66! 70,-150! -110,-150!', self.hair_colour), P('-110,-20! -76,10 -40,40 -10,40! -10,70! -110,70!', self.hair_dark)) + ear
                + brush('20,-124 6,-100 8,-66', 4, self.hair_light) + brush('-20,-128 -40,-100 -38,-54', 4, self.hair_light) + brush('-56,-114 -76,-84 -76,-54', 4, self.hair_light) + brush('44,-104 38,-90 38,-72', 4, self.hair_light))

    def over(self, v, p):
        """a drop of rain on the brow"""
        drop = '#dfeef0'
        return {'front': C(-44, -60, 3.5, drop, ry=5.5) + C(-56, 34, 3, drop, ry=5), 'tq': C(34, -62, 3.5, drop, ry=5.5) + C(-2, 40, 3, drop, ry=5), 'prof': C(44, -56, 3.5, drop, ry=5.5)}[v]

    def wet(self, outline):
        """dark wet shoulders on the jacket, cut to its outline"""
        right = '60,186 96,190 108,196 114,236 121,198 150,206 168,214 175,262 182,216 240,226!'
        return clipped(outline, P(f'{mirror(right)} {right} 240,100! -240,100!', self.jacket_shade, opacity=.45))

    def bust(self, v, p, bottom=330, hem=None):
        jacket, shade, light = self.jacket, self.jacket_shade, self.jacket_light
        shirt, strap = '#c9d3de', '#232b4d'
        if v == 'back':
            collar = cut('-62,112! -74,140 -66,158! -30,146 0,144 30,146 66,158! 74,140 62,112! 30,122 0,124 -30,122', jacket) + P('14,123! 30,122 62,112! 74,140 66,158! 30,146!', shade)
            return nape(p, self.neckw) + back_body(jacket, shade, bottom, hem, 206, collar)
        if v == 'front':
            left = front_half(-1, f'-56,136! -36,190 -8,262! -4,{bottom}!', 204, bottom, hem)
            right = front_half(1, f'-56,136! -36,190 -8,262! -4,{bottom}!', 204, bottom, hem)
            dark = f'340,{bottom}! 340,140! 124,160! 108,230 96,{bottom}!'
            collar = '-56,120! -80,136 -92,170! -54,196 -30,226! -32,178 -44,146'
            return (neck(v, p, self.neckw) + P('-46,140! 0,196! 46,140! 30,270! -30,270!', shirt) + P('-47,138! 0,198! 47,138!', p.l) + P('17,132! 47,138! 0,198! 12,168!', p.m) + P('6,186! 46,140! 30,270! 6,270!', '#93a3b8')
                    + cut(right, jacket) + clipped(right, P(dark, shade)) + self.wet(right) + cut(left, jacket) + self.wet(left)
                    + cut(collar, jacket) + P('-56,120! -80,136 -92,170! -84,172 -68,140', light) + cut(mirror(collar), shade) + P('56,120! 44,146 32,178 30,226! 40,184 56,148', jacket)
                    + poly('-190,196 -122,160 -108,176 -178,216', strap) + poly('190,196 122,160 108,176 178,216', strap) + brush('-150,188 -140,200', 5, '#e2a74a', 'none') + brush('150,188 140,200', 5, '#e2a74a', 'none')
                    + R(-132, 262, 84, 9, shade) + (R(52, 262, 84, 9, '#2b3350')) + brush(f'0,266 0,{bottom}', 5, '#232b4d', 'none'))
        x = 0 if v == 'tq' else -14
        body = turned_body('-64,138! -24,190 30,266! 44,200 60,146!', bottom, hem, 208, 172)
        dark = f'-340,{bottom}! -340,100! -116,140! -130,220 -116,330 -104,{bottom}!'
        return neck(v, p, self.neckw) + G(
            P('-40,130! 30,196! 56,134! 48,270! 10,270!', shirt) + P('-42,128! 30,198! 57,131!', p.l) + P('34,190! 56,134! 48,270! 32,270!', '#93a3b8'),
            cut(body, jacket) + clipped(body, P(dark, shade), brush(f'31,262 42,300 {44 + (bottom - 330) * .02:.0f},{bottom}', 5, '#232b4d', 'none')) + self.wet(body),
            cut('-70,112! -98,134 -104,166! -50,190 4,236! -10,190 -40,146', jacket) + P('-70,112! -98,134 -104,166! -84,166! -76,134', shade) + cut('56,118! 80,142 86,170! 62,194 44,230! 42,190 48,150', jacket) + P('56,118! 48,150 42,190 44,230! 52,190 64,152', light),
            poly('-176,208 -104,160 -88,172 -160,226', strap) + brush('-132,188 -122,200', 5, '#e2a74a', 'none'),
            R(-84, 268, 88, 9, shade) + R(66, 270, 62, 9, shade), t=f'translate({x} 0)')


class Svetla(Person):
    """43, reddish-brown hair tied back, navy tram driver's jacket with amber piping, tired straight back"""
    name = 'Svetla'; fem = True; jaw = .96; brow_w = 6; eyes = .96; age = 1; lip = True; neckw = .82
    hair_colour, hair_dark, hair_light = '#7a3b2a', '#552822', '#b5623f'
    jacket, jacket_shade, jacket_light, piping = '#31457c', '#1b2550', '#5b71a8', '#e2a74a'
    back_hair = '-74,10! -86,-34 -74,-94 -36,-126 0,-130 36,-126 74,-94 86,-34 74,10! 60,34 34,44 0,48 -34,44 -60,34'

    def back(self, p):
        knot = P('-40,10 -46,44 -22,70 22,70 46,44 40,10 0,0', self.hair_colour) + P('8,4! 40,10 46,44 22,70 6,72! 22,40', self.hair_dark) + brush('-30,24 0,44 32,26', 4, self.hair_light)
        return super().back(p) + knot

    def hair_back(self, v, p):
        if v == 'front':
            return P('-46,20 -70,30 -84,56 -76,84 -54,92 -40,70', self.hair_dark)
        if v == 'tq':
            return P('-70,-2 -100,-2 -122,22 -120,54 -96,72 -66,60 -52,34', self.hair_colour) + P('-120,54! -96,72 -66,60 -52,34! -80,44 -104,40', self.hair_dark) + brush('-108,18 -94,38 -70,44', 4, self.hair_light)
        return P('-84,-8 -116,-10 -138,16 -134,48 -108,62 -80,50 -66,24', self.hair_colour) + P('-134,48! -108,62 -80,50 -66,24! -92,36 -116,34', self.hair_dark) + brush('-124,10 -110,28 -84,34', 4, self.hair_light)

    def hair(self, v, p):
        k, dark, light = self.hair_colour, self.hair_dark, self.hair_light
        if v == 'front':
            return (P('-73,14! -84,-8 -88,-52 -72,-102 -24,-129 28,-128 72,-102 88,-52 84,-8 73,14! 72,-22 64,-52 46,-78 16,-94! -14,-86 -46,-64 -64,-38 -71,-8', k)
                    + P('16,-95! 46,-78 64,-52 72,-22 73,14! 84,-8 88,-52 76,-94! 50,-104', dark)
                    + brush('12,-100 -30,-86 -62,-54 -74,-14', 4, light) + brush('4,-116 -44,-104 -78,-58', 4, light) + brush('30,-110 62,-86 76,-44', 4, light) + brush('-66,-40 -76,0 -70,40 -76,66', 4.5, k, 'out'))
        if v == 'tq':
            return (P('53,-96! 60,-80 64,-57! 56,-67 42,-80! 14,-66 -8,-50 -20,-26 -26,4! -32,-8 -38,-18! -54,-14 -62,4 -66,24! -92,14 -108,-28 -94,-92 -48,-127 8,-130 40,-116', k)
                    + P('-66,24! -92,14 -108,-28! -86,-16 -66,2', dark)
                    + brush('46,-90 6,-78 -34,-48 -64,2', 4, light) + brush('38,-106 -14,-104 -66,-68 -90,-14', 4, light) + brush('-22,-26 -30,8 -20,40 -28,60', 4.5, k, 'out'))
        return (P('58,-85! 62,-66! 36,-58 18,-38! 8,-10 2,8! -4,-12 -10,-20! -28,-14 -36,6 -44,26! -76,24 -102,-10 -104,-50 -94,-88 -54,-126 0,-130 42,-112', k)
                + P('-44,26! -76,24 -102,-10 -104,-40! -80,-10 -56,6', dark) + brush('50,-84 4,-74 -46,-42 -84,8', 4, light) + brush('36,-104 -22,-104 -78,-66 -98,-12', 4, light) + brush('12,-30 4,8 12,40 6,60', 4.5, k, 'out'))

    def bust(self, v, p, bottom=330, hem=None):
        jacket, shade, piping = self.jacket, self.jacket_shade, self.piping
        blouse = '#e6d6b4'
        if v == 'back':
            collar = cut('-60,106! -80,138 -72,160! -30,146 0,144 30,146 72,160! 80,138 60,106! 30,118 0,120 -30,118', jacket) + brush('-72,158 -30,145 0,143 30,145 72,158', 7, piping, 'none')
            return nape(p, self.neckw) + back_body(jacket, shade, bottom, hem, 188, collar)
        if v == 'front':
            edge = f'-54,138! -34,200 -6,300! -4,{bottom}!'
            left, right = front_half(-1, edge, 186, bottom, hem), front_half(1, edge, 186, bottom, hem)
            dark = f'330,{bottom}! 330,140! 116,160! 100,230 90,{bottom}!'
            collar = '-54,118! -84,142 -102,186! -64,190! -66,206! -8,302! -22,230 -44,160'
            rimmed = '-54,120 -84,143 -101,186 -64,190 -66,206 -8,302'
            buttons = ''.join(C(-22, y, 7, piping) for y in range(322, int(bottom) - 30, 90)) if bottom > 345 else ''
            return (neck(v, p, self.neckw) + P('-46,136! 0,196! 46,136! 40,310! -40,310!', blouse) + P('-47,134! 0,198! 47,134!', p.l) + P('15,130! 47,134! 0,198! 10,166!', p.m) + P('4,192! 46,136! 40,310! 4,310!', '#b7a88a')
                    + cut(right, jacket) + clipped(right, P(dark, shade)) + cut(left, jacket)
                    + cut(collar, jacket) + brush(sharp(rimmed), 6, piping, 'none') + cut(mirror(collar), shade) + brush(sharp(mirror(rimmed)), 6, '#b57f38', 'none')
                    + brush('-180,214 -150,202 -118,208', 7, piping, 'none') + brush('180,214 150,202 118,208', 7, '#b57f38', 'none') + brush(f'0,300 0,{bottom}', 5, '#151a2e', 'none') + buttons)
        x = 0 if v == 'tq' else -14
        body = turned_body('-62,140! -20,214 34,306! 46,220 60,148!', bottom, hem, 188, 156)
        dark = f'-330,{bottom}! -330,100! -110,140! -122,220 -108,330 -98,{bottom}!'
        return neck(v, p, self.neckw) + G(
            P('-40,128! 32,204! 54,132! 50,310! 0,310!', blouse) + P('-42,126! 32,206! 55,130!', p.l) + P('36,196! 54,132! 50,310! 34,310!', '#b7a88a'),
            cut(body, jacket) + clipped(body, P(dark, shade), brush(f'35,302 44,{(bottom + 310) / 2} 46,{bottom}', 5, '#151a2e', 'none')),
            cut('-68,110! -98,140 -112,186! -70,190! -70,206! 30,306! 8,240 -34,160', jacket) + P('-68,110! -98,140 -112,186! -92,186! -80,140', shade) + brush(sharp('-68,112 -97,141 -111,186 -70,190 -70,206 30,306'), 6, piping, 'none'),
            cut('56,120! 84,146 96,184! 70,188! 72,202! 36,304! 42,220 48,160', jacket) + brush(sharp('56,122 84,147 95,184 70,188 72,202 38,302'), 6, piping, 'none'),
            brush('-176,212 -146,194 -112,196', 7, '#b57f38', 'none'), t=f'translate({x} 0)')


class Asen(Person):
    """34, hooded jumper, stubble, round glasses that mirror screens"""
    name = 'Asen'; jaw = 1.0; brow_w = 11; nose = 1.12; neckw = .92
    hair_colour, hair_dark, hair_light = '#2a2430', '#1c1824', '#5a4f66'
    lens, lens_light = '#9cc3cb', '#e8f3f2'
    jumper, jumper_shade, jumper_dark = '#6a4a52', '#3d2c3d', '#523845'

    def hair(self, v, p):
        k, light = self.hair_colour, self.hair_light
        stubble = '#7d463c'
        if v == 'front':
            rough = clipped(outline(self, v), P('-80,20! -62,42 -34,50 0,47 34,50 62,42 80,20! 80,120! -80,120!', stubble, opacity=.36))
            return (rough + P('-73,-2! -84,-50 -74,-104 -40,-134 0,-142 30,-138! 46,-138 74,-112 84,-60 73,-2! 70,-32 60,-62! 48,-60 40,-72! 26,-64 12,-76! -6,-66 -22,-76! -36,-64 -50,-68! -62,-56 -68,-30', k)
                    + P('30,-138! 46,-138 74,-112 84,-60 73,-2! 70,-32 60,-62! 62,-90', self.hair_dark) + brush('-56,-78 -36,-114 6,-126', 4, light) + brush('-22,-80 -4,-108 34,-118', 4, light) + brush('16,-80 34,-100 58,-100', 4, light))
        if v == 'tq':
            rough = clipped(outline(self, v), P('-60,24! -20,36 10,52 50,48 90,46! 90,120! -90,120!', stubble, opacity=.36))
            return (rough + P('64,-56! 65,-84 58,-108 40,-128! 20,-140 -14,-142 -56,-130 -92,-96 -102,-40 -92,10 -66,34! -56,10 -54,-12! -42,-18 -36,-6 -28,16! -22,-6 -16,-20 -14,-40 -6,-58! 2,-52 8,-66! 20,-60 26,-74! 38,-68 44,-80! 54,-74 58,-66', k)
                    + P('-92,10! -66,34 -56,10 -54,-12! -70,-20 -88,-44 -100,-60! -102,-30', self.hair_dark) + brush('34,-118 10,-104 4,-72', 4, light) + brush('2,-130 -30,-106 -36,-60', 4, light) + brush('-44,-120 -74,-86 -78,-36', 4, light))
        rough = clipped(outline(self, v), P('-20,26! 10,40 46,54 90,40! 90,120! -40,120!', stubble, opacity=.36))
        return (rough + P('64,-58! 66,-88 52,-116 30,-132! 0,-144 -46,-136 -92,-100 -106,-44 -94,6 -52,34! -36,14 -30,-12! -16,-20 -8,-8 2,14! 8,-10 16,-40 22,-58! 30,-52 36,-64! 48,-58 54,-68', k) + brush('20,-122 0,-96 0,-60', 4, light) + brush('-24,-130 -56,-96 -60,-44', 4, light))

    def over(self, v, p):
        """round glasses; the lenses mirror a screen"""
        frame = 'fill="none" stroke="#151a2e" stroke-width="5.5"'
        if v == 'back':
            return ''
        if v == 'front':
            lenses = ((-34, -2, 27, 27), (34, -2, 27, 27)); bridge = brush('-8,-6 0,-11 8,-6', 6, INK, 'none') + brush('-60,-6 -80,-10', 6, INK, 'none') + brush('60,-6 80,-10', 6, INK, 'none')
        elif v == 'tq':
            lenses = ((11, -1, 26, 27), (57, -2, 15, 25)); bridge = brush('36,-8 40,-11 43,-7', 6, INK, 'none') + brush('-15,-5 -44,-12', 6, INK, 'none')
        else:
            lenses = ((55, -2, 13, 25),); bridge = brush('42,-8 -8,-14', 6, INK, 'none')
        out = ''
        for cx, cy, rx, ry in lenses:
            lens = f'M{cx - rx} {cy}A{rx} {ry} 0 1 1 {cx + rx} {cy}A{rx} {ry} 0 1 1 {cx - rx} {cy}Z'
            out += clipped(lens, P(lens, self.lens, opacity=.8), poly(f'{cx - rx},{cy + 12} {cx + rx},{cy - 22} {cx + rx},{cy - 4} {cx - rx},{cy + 30}', self.lens_light)) + f'<path d="{lens}" {frame}/>'
        return out + bridge

    def bust(self, v, p, bottom=330, hem=None):
        c, d = self.jumper, self.jumper_shade
        if v == 'back':
            hood = cut('-104,150! -96,112 -60,92 0,98 60,92 96,112 104,150! 70,200 0,226 -70,200', self.jumper_dark) + P('10,100! 60,92 96,112 104,150! 70,200 20,222! 50,160', d) + brush('-70,120 -40,168 0,180 40,168 70,120', 5, d)
            return nape(p, self.neckw) + back_body(c, d, bottom, hem, 204, hood)
        x = 0 if v == 'front' else -10
        hood = G(cut('-134,196 -128,120 -92,88 0,100 92,88 128,120 134,196 0,220', d), t=f'translate({x - 16 if x else 0} 0)')
        body = f'{hem_points(-1, 206, bottom, hem)} -198,240 -170,190 -104,158 -58,140! -34,190 0,206 34,190 58,140! 104,158 170,190 198,240 {hem_points(1, 206, bottom, hem)}'
        if v == 'front':
            dark = f'330,{bottom}! 330,120! 58,140! 50,190 84,250 76,{bottom}!'
        else:
            dark = f'-330,{bottom}! -330,120! -118,160! -128,230 -112,330 -104,{bottom}!'
        cords = brush('-24,214 -30,262 -24,300', 5, p.w, 'none') + brush('22,214 30,256 28,284', 5, p.w, 'none')
        return (hood + P('-70,150! 70,150! 60,230! -60,230!', '#20243f', transform=f'translate({x} 0)') + neck(v, p, self.neckw)
                + G(cut(body, c) + clipped(body, P(dark, d)) + P('-62,136! -36,188 0,206 36,188 62,136! 78,152 46,214 0,236 -46,214 -78,152', self.jumper_dark) + cords, t=f'translate({x} 0)'))


class Daneva(Person):
    """48, dark bob, reading glasses pushed up on her hair, navy cardigan"""
    name = 'Daneva'; fem = True; jaw = .94; brow_w = 6.4; nose = .96; eyes = .88; lip_colour = '#a8443e'; age = 1; lip = True; neckw = .82; ears_hidden = True
    hair_colour, hair_dark, hair_light = '#3b2a33', '#231b2b', '#9a93a5'
    back_hair = '-80,60! -98,20 -94,-50 -70,-104 -30,-126 0,-130 30,-126 70,-104 94,-50 98,20 80,60! 70,84 0,92 -70,84'

    def hair_back(self, v, p):
        if v == 'front':
            return P('-86,-40! -98,20 -92,76 -60,84! 60,84! 92,76 98,20 86,-40!', self.hair_colour) + P('40,-40! 98,20! 92,76 60,84! 40,84!', self.hair_dark)
        if v == 'tq':
            return P('-90,-40! -112,20 -104,78 -70,88 -30,74! -30,0!', self.hair_colour)
        return P('-90,-40! -116,20 -108,76 -70,88 -20,72! -20,0!', self.hair_colour)

    def hair(self, v, p):
        k, dark, light = self.hair_colour, self.hair_dark, self.hair_light
        if v == 'front':
            return (P('-66,72! -92,78 -102,20 -96,-50 -70,-104 -20,-128 30,-126 76,-100 98,-48 102,20 92,78 66,72! 76,30 74,-16 58,-50! 20,-62 -20,-88! -34,-64 -60,-48 -74,-20 -76,30', k)
                    + P('98,-48! 102,20 92,78 66,72! 76,30 74,-16 58,-50! 60,-90 50,-118! 76,-100', dark) + brush('-20,-90 -60,-64 -88,-10 -88,50', 4, light) + brush('-14,-100 -60,-88 -90,-40', 4, dark) + brush('-10,-90 30,-74 66,-52', 4, dark))
        if v == 'tq':
            return (P('50,-104! 61,-82 64,-52! 52,-58 30,-80! 10,-58 -16,-46 -22,-10 -20,30 -30,76! -66,90 -104,80 -114,20 -106,-50 -84,-100 -36,-128 14,-126', k)
                    + P('-22,-10 -20,30 -30,76! -66,90 -104,80! -70,60 -50,20 -44,-30 -20,-50!', dark) + brush('28,-84 -20,-70 -60,-30 -84,40', 4, light) + brush('20,-104 -40,-98 -86,-50 -100,10', 4, dark))
        return (P('56,-88! 64,-62! 34,-58 18,-34 16,0 10,40 -10,74! -50,92 -104,80 -118,20 -110,-50 -88,-100 -44,-128 10,-126 40,-112', k)
                + P('16,0 10,40 -10,74! -50,92 -104,80! -60,62 -30,30 -14,-20!', dark) + brush('48,-84 0,-66 -50,-30 -80,40', 4, light) + brush('30,-104 -40,-98 -90,-50 -106,10', 4, dark))

    def over(self, v, p):
        """glasses pushed up on the hair"""
        frame = f'fill="{p.w}" fill-opacity=".3" stroke="#c8452f" stroke-width="5"'
        if v == 'front':
            return G(f'<rect x="-56" y="-116" width="46" height="32" rx="12" {frame}/><rect x="12" y="-116" width="46" height="32" rx="12" {frame}/>', brush('-10,-102 1,-107 12,-102', 5, '#c8452f', 'none'), brush('-56,-104 -82,-88', 5, '#c8452f', 'none'), brush('58,-104 86,-86', 5, '#c8452f', 'none'), t='rotate(2)')
        if v == 'tq':
            return f'<rect x="-16" y="-124" width="40" height="30" rx="12" {frame}/><rect x="33" y="-116" width="22" height="27" rx="10" {frame}/>' + brush('24,-110 28,-112 33,-108', 5, '#c8452f', 'none') + brush('-16,-108 -66,-70', 5, '#c8452f', 'none')
        return f'<rect x="20" y="-122" width="26" height="30" rx="11" {frame}/>' + brush('20,-106 -44,-70', 5, '#c8452f', 'none')

    def bust(self, v, p, bottom=330, hem=None):
        c, d, band, cream = '#2b3a6b', '#1a2348', '#3d4f8a', '#fbeacb'
        if v == 'back':
            return nape(p, self.neckw) + back_body(c, d, bottom, hem, 192, brush('-52,134 0,128 52,134', 12, band, 'none'))
        x = 0 if v == 'front' else -4
        open_edge = f'-50,138! -64,220 -34,330! -14,{bottom}!' if bottom > 345 else '-50,138! -64,220 -34,330!'
        left, right = front_half(-1, open_edge, 194, bottom, hem), front_half(1, open_edge, 194, bottom, hem)
        if v != 'front':
            left = left.replace('-64,220 -34,330', '-56,220 -10,330').replace(f'-14,{bottom}', f'14,{bottom}')
            right = right.replace('64,220', '66,220').replace('34,330', '52,330').replace(f' 14,{bottom}', f' 34,{bottom}')
        skin = P('-44,130! 44,130! 0,236!', p.l) + P('44,130! 0,236! 4,190 14,150', p.m)
        blouse = P(f'-50,136! 0,230! 50,136! 62,{bottom}! -62,{bottom}!', cream) + P(f'8,220! 50,136! 62,{bottom}! 14,{bottom}!', '#cdb58d') + P('-48,128! -62,150 -34,196! -2,228! -24,180', cream) + P('48,128! 62,150 36,196! 2,228! 26,180', '#e6d6b4')
        knit = f'-52,142 -62,230 {"-32,330" if v == "front" else "-8,330"}'
        return neck(v, p, self.neckw) + G(skin + blouse + cut(left, c) + cut(right, d) + brush(knit, 12, band, 'none') + ''.join(C(-44 + k * 6 + (12 if x else 0), 262 + k * 36, 6, cream) for k in range(2)), t=f'translate({x} 0)')


def sharp(points):
    """the same points, every one a corner"""
    return ' '.join(token if token.endswith('!') else token + '!' for token in points.split())


CAST.update(elena=Elena(), viktor=Viktor(), svetla=Svetla(), asen=Asen(), daneva=Daneva())
CAST2 = CAST


def head2(who, v, p, ex='calm', lit='front', rimc=None, **more):
    """head and bust with a rim light"""
    drawn = head(who, v, p, ex, lit, **more)
    return rim(drawn, rimc, 6, 3) if rimc else drawn

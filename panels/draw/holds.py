"""Hands of figures at middle distance, drawn finger by finger. Wrist at 0,0, the forearm comes from -x unless said; about 300 long.
`light`: where the light falls from, as the shift of the lit copy (kit2.form): (-6, -12) from above left, (4, 14) from below."""
from draw.gestures import finger
from draw.hands import SKIN
from draw.kit import P, brush, clipped
from draw.kit2 import form

ABOVE = (-4, -13)


def creases(lines, skin, width=4):
    """short ink marks over knuckles"""
    return ''.join(brush(line, width, skin.c) for line in lines)


def planted(skin=SKIN, light=ABOVE):
    """right hand that bears weight: heel on the table at y 96, fingers spread to +x, the arm comes from above left"""
    out = finger('66,40 150,30 222,52 276,84', (60, 56, 46, 34), skin, light, back=True)
    out += finger('70,46 166,42 250,62 316,92', (64, 58, 48, 34), skin, light)
    out += finger('58,62 156,62 244,82 304,104', (64, 60, 50, 36), skin, light)
    out += finger('36,80 122,88 196,102 248,116', (58, 54, 46, 34), skin, light)
    palm = '-96,-120! 0,-110! 40,-60 84,-6 104,34 96,74 60,100 0,112 -50,106 -70,80 -78,30 -110,-60!'
    out += form(palm, skin.l, skin.m, *light)
    out += clipped(palm, P('-120,-130! -60,-110! -46,-30 -40,40 -30,84 -20,120! -120,120!', skin.m, opacity=.45))
    out += finger('-30,36 20,92 66,120 118,128', (60, 54, 44, 32), skin, light, nail=(104, 121, 8, 13))
    out += P('-64,10! -20,6 8,40 6,84! -40,96 -70,80', skin.l)
    return out + creases(('84,2 100,20 98,44', '70,44 84,60 80,80', '160,28 170,42 166,58', '158,48 168,62 162,80', '128,74 136,88 130,102', '240,48 246,60 242,72', '236,68 242,82 236,92', '30,84 40,98 36,114'), skin)


def resting(skin=SKIN, light=ABOVE):
    """hand that lies on a table, slightly arched, the fingers curl to touch it at y 70; thumb nearest"""
    out = finger('92,-30 176,-36 242,6 268,58', (60, 54, 46, 32), skin, light, back=True)
    out += finger('96,-16 190,-20 258,18 282,66', (64, 58, 50, 36), skin, light)
    out += finger('84,6 176,8 240,38 258,74', (64, 60, 50, 36), skin, light)
    out += finger('64,26 146,36 200,58 216,82', (58, 54, 46, 34), skin, light)
    back = '-110,-66! -30,-66 40,-64 96,-56 124,-26 128,10 108,44 70,64 10,66 -40,60 -110,56!'
    out += form(back, skin.l, skin.m, *light)
    out += finger('-20,32 50,66 104,84 156,78', (60, 52, 44, 30), skin, light, nail=(142, 74, -6, 13)) + P('-60,6! 0,14 34,44 26,66! -20,66 -70,52!', skin.l)
    return out + creases(('104,-48 122,-30 120,-10', '108,-6 124,10 116,32', '188,-36 200,-22 196,-4', '186,-8 196,8 188,24', '152,18 160,36 150,50', '60,54 68,70 62,86'), skin)


def asking(skin=SKIN, light=ABOVE):
    """open hand, palm up, fingers a little bent, thumb up and apart: it asks"""
    out = finger('80,-20 160,-44 224,-46 276,-34', (54, 50, 42, 30), skin, light, back=True)
    palm = '-110,-50! -30,-58 40,-54 100,-40 122,-8 118,30 84,56 10,66 -50,62 -110,54!'
    out += form(palm, skin.l, skin.m, light[0], light[1] * .8)
    out += finger('92,-4 180,-16 250,-14 306,6', (58, 52, 44, 32), skin, light)
    out += finger('90,18 178,18 244,26 296,46', (58, 52, 44, 32), skin, light)
    out += finger('70,40 142,50 194,60 236,78', (54, 48, 40, 30), skin, light)
    out += P('70,-30! 112,-20 124,8 108,40 76,54! 60,10', skin.l)
    out += finger('-30,-30 20,-88 74,-116 132,-118', (64, 54, 44, 32), skin, light) + P('-70,-40! -20,-56 20,-40 20,0 -30,20 -80,10!', skin.l)
    return out + creases(('96,-34 70,-6 30,6', '108,26 60,30 0,20', '176,-30 184,-16 180,-2', '180,6 186,20 180,32', '60,-112 68,-98 66,-86'), skin, 3.6)


def pointing(skin=SKIN, light=ABOVE):
    """forefinger out, the others folded under, thumb along them; palm away from us"""
    out = finger('80,-30 176,-42 262,-34 340,-22', (58, 52, 44, 30), skin, light)
    palm = '-110,-52! -30,-64 50,-66 108,-54 128,-20 124,30 96,60 30,70 -40,62 -110,54!'
    out += form(palm, skin.l, skin.m, *light)
    for line in ('96,-10 150,-6 158,24 118,34', '92,16 140,24 142,48 106,54', '76,38 120,48 118,68 84,70'):
        out += finger(line, (54, 52, 44, 34), skin, light)
    out += finger('-20,6 46,2 104,-6 158,0', (58, 52, 42, 30), skin, light, nail=(146, -3, 4, 12))
    return out + creases(('40,-18 50,0 44,18', '176,-56 184,-42 180,-28', '262,-48 268,-36 264,-24'), skin)


def grasping(skin=SKIN, light=ABOVE):
    """closed hand seen from the back: holds a bar that runs along y at x 90"""
    palm = '-110,-56! -20,-66 60,-70 106,-50 116,0 110,50 70,74 -10,68 -110,58!'
    out = form(palm, skin.l, skin.m, *light)
    for y, x in ((-48, 134), (-14, 144), (20, 142), (52, 128)):
        out += finger(f'70,{y - 4} {x - 22},{y - 6} {x},{y + 8} {x - 36},{y + 20}', (46, 46, 40, 32), skin, light) + brush(f'{x - 44},{y - 18} {x - 34},{y - 6} {x - 42},{y + 8}', 3.6, skin.c)
    return out


def clasped(skin=SKIN, light=ABOVE):
    """two hands folded in a lap, seen from the front: centre at 0,0, arms from both sides above; about 240 wide"""
    out = form('-150,-90! -90,-96 -30,-60 20,-20 40,30 10,64 -60,60 -110,20 -160,-20!', skin.mid, skin.m, *light)
    out += finger('-60,10 0,34 52,44', (44, 42, 34), skin, light, back=True)
    right = '150,-90! 92,-98 30,-70 -20,-34 -44,6 -30,44 20,52 84,30 130,0 160,-20!'
    out += form(right, skin.l, skin.m, *light)
    for line in ('-4,-36 -52,-22 -86,8 -92,34', '-4,-12 -50,6 -78,32 -80,56', '2,14 -38,34 -58,54 -56,76', '18,36 -12,54 -26,72 -22,90'):
        out += finger(line, (42, 42, 36, 28), skin, light)
    out += finger('70,-60 10,-76 -40,-62 -70,-44', (46, 40, 34, 26), skin, light)
    return out + creases(('-12,-46 -22,-32 -14,-20', '-14,-16 -22,-4 -14,8', '-8,12 -16,22 -8,34', '-66,-10 -74,0 -68,8', '-64,20 -70,30 -64,38'), skin, 3.6)


HOLDS = dict(planted=planted, resting=resting, asking=asking, pointing=pointing, grasping=grasping, clasped=clasped)

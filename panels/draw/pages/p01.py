"""Page 1: the tram with open doors, Svetla in the cab, the message."""
import random

from draw import night
from draw.kit import C, G, P, R, brush, n, svg
from draw.kit2 import form, glow, limb, rim
from draw.cast import Svetla
from draw.hands import Skin
from draw.people import INK, Pal, head
from draw.tram import Tram, View


def a():
    """splash: the empty lit tram before the courthouse"""
    width, height = 1760, 1402
    rnd = random.Random(8)
    view = View(1500, 880, 850, 1.7)
    tram = Tram(view, 1.03, 8.6, (-.603, .798))
    far = night.mountain(1500, 800, 330) + night.houses(((0, 150, 120), (140, 110, 180), (240, 130, 130), (380, 170, 160)), 860)
    far += night.courthouse(620, 902, 1240, 470)
    body = night.sky(width, 880) + night.blurred(far, 3.4) + night.wet_ground(width, 872, height)
    body += night.blurred(G(night.lion(), t='translate(1566 752) scale(-.72 .72)') + night.streak(1566, 900, 330, 120, '#6a719a', .3, 8), 2.6)
    body += tram.lantern() + tram.rails(14, 70) + tram.rails(14, 70, -4.2) + tram.door_light() + tram.reflection() + tram.headlight_pool() + tram.shadow() + tram.wire() + tram.draw()
    x, y = tram.point(-.5, 0, .4)
    body += night.streak(x + 30, y + 30, 60, 190, '#fff3cf', .6, 3) + night.streak(x + 210, y + 10, 44, 150, '#fff3cf', .5, 4)
    body += night.splashes([(rnd.uniform(60, 1700), 1090 + 290 * rnd.random() ** .8, rnd.uniform(10, 22)) for _ in range(34)], strength=.3)
    body += night.rain(width, height, 210, top=-40)
    return svg(width, height, body, '#1d2440', 0), width, height


def glass_drops(width, height, count, seed, avoid=None):
    """drops and running streaks of rain on a windscreen"""
    rnd = random.Random(seed)
    o = ''
    for k in range(count):
        x, y = rnd.uniform(0, width), rnd.uniform(0, height)
        if avoid and avoid[0] < x < avoid[2] and avoid[1] < y < avoid[3]:
            continue
        size = rnd.choice((3, 3.5, 4, 5, 6.5))
        if k % 6 == 0:
            wobble = rnd.uniform(-9, 9)
            o += brush(f'{n(x)},{n(y)} {n(x + wobble)},{n(y + 60)} {n(x - wobble * .4)},{n(y + 130 + size * 8)}', size * 1.3, '#a9c6d2', 'in').replace('<path', '<path fill-opacity=".32"')
            y += 130 + size * 8
            x -= wobble * .4
        o += C(x, y, size, '#6f8fa6', ry=size * 1.25, opacity=.6) + C(x - size * .25, y - size * .4, size * .4, '#eef6f6', opacity=.9)
    return o


def b():
    """Svetla in the cab; her reflection in the windscreen is sharper than she is"""
    width, height = 720, 848
    cold = Pal(l='#dfe9e2', m='#6a78a0', d='#39446e', w='#e8f3f2')
    outside = night.sky(width, height, '#151b38', '#202a52', '#2f3c6c')
    outside += night.blurred(night.bokeh(((90, 392, 38, '#d9963a', .45), (182, 452, 20, '#e2a74a', .45), (628, 352, 44, '#d9963a', .38), (520, 300, 17, '#e2a74a', .4), (36, 520, 25, '#c8452f', .5))), 3)
    glass = glow(300, 640, 420, '#9cc3cb', ry=330, o=.55)
    bust = head('svetla', 'front', cold, 'weary', lit='below', look=(0, .3), bottom=420, tilt=-4)
    hands = rim(reflected_hands(), '#e8f3f2', 0, 3, .8)
    mirror_image = G(bust, glow(0, 330, 230, '#cfeaec', ry=190, o=.75), hands, t='translate(292 408) scale(1.2)', opacity='.96')
    body = outside + glass + mirror_image + glass_drops(width, 720, 96, 5, (215, 300, 372, 540))
    dash = P('0,764! 200,742 420,752 720,790! 720,848! 0,848!', '#0f142c') + P('0,764! 200,742 420,752 720,790! 720,800! 420,762 200,752 0,774!', '#6f93a6') + C(70, 806, 9, '#c8553a') + C(104, 803, 9, '#e2a74a') + C(138, 801, 9, '#3f6272')
    near, dim = Pal(l='#6d5560', m='#2f2c4a', d='#1a2040'), DimSvetla()
    back = G(rim(dim.bust('back', near, 420) + dim.back(near), '#a9d2d8', 7, 4), t='translate(604 620) scale(1.72) rotate(4)')
    body += dash + night.blurred(back, 4)
    return svg(width, height, body, '#171d38', 0), width, height


class DimSvetla(Svetla):
    """Svetla from behind, against the light"""
    hair_colour, hair_dark, hair_light = '#4b2a30', '#2a1d2e', '#8f5340'
    jacket, jacket_shade, piping = '#202b58', '#151b3a', '#a9762f'


def reflected_hands():
    """both hands round a phone, its dark back towards us; centre of the phone at 0, 330"""
    skin = Skin('#d5e7e6', '#6b7fa0', '#3f4e70', '#eef6f6', '#9fb6c4')
    phone = R(-46, 240, 92, 170, '#10142a', 14) + R(-46, 240, 92, 6, '#e8f3f2', 3) + C(-26, 264, 8, '#2b3350')
    o = ''
    for side in (-1, 1):
        fingers = ''.join(form(limb(f'64,{y + 6} 44,{y} 10,{y + 6}', (26, 25, 19)), skin.l, skin.m, 0, 6, (skin.m, 3)) for y in (300, 326, 352, 376))
        wrist = form('50,280! 84,290 120,340 150,420! 60,420! 44,390', skin.l, skin.m, -18, 4)
        thumb = form(limb('74,300 60,268 40,236', (30, 26, 18)), skin.l, skin.m, -4, 4, (skin.m, 3))
        o += G(wrist + thumb + fingers, t=f'scale({side} 1)')
    return phone + o


def c():
    """her hand and the phone with its empty pale screen"""
    width, height = 720, 848
    back = R(0, 0, width, height, '#1a2144') + night.blurred(night.bokeh(((58, 236, 46, '#d9963a', .42), (664, 128, 34, '#c8452f', .4), (690, 400, 50, '#d9963a', .34), (22, 520, 30, '#3f7d88', .5))), 5)
    back += glow(352, 520, 520, '#9cc3cb', o=.7)
    screen = R(-147, -300, 294, 600, '#e8f3f2', 30) + R(-147, -300, 294, 68, '#b5d0d6', 30) + R(-147, -262, 294, 30, '#b5d0d6')
    avatar = C(0, 0, 20, '#6f93a6') + C(0, -5, 7.5, '#e8f3f2') + P('-13,13! -10,4 0,2 10,4 13,13! 0,18', '#e8f3f2')
    screen += G(avatar, t='translate(-110 -256)') + R(-76, -266, 120, 15, '#5f7f92', 7) + R(-76, -245, 66, 9, '#8fb0bb', 4) + R(-122, -291, 32, 7, '#6f93a6', 3) + R(94, -291, 28, 8, '#6f93a6', 3)
    skin = Skin('#efc9a0', '#8a5560', '#6b3f48', '#fbeacb', '#bf8f80')
    body = back + G(hand_under_phone(skin, screen), t='translate(352 750) scale(1.35)')
    return svg(width, height, body, '#171d38', 0), width, height


def hand_under_phone(skin, screen, lift=124):
    """right hand holding a phone low, so that its upper screen stays free; phone 330 x 640, its centre `lift` above 0,0"""
    o = form('150,-20! 220,80 262,200 300,360! 120,560! 0,420 20,100!', skin.mid, skin.m, -20, -12)
    o += G(R(-165, -320, 330, 640, '#0d1020', 46, transform='translate(8 11)', opacity=.4), R(-165, -320, 330, 640, INK, 46), R(-161, -316, 322, 632, '#2b3659', 43), R(-157, -312, 314, 624, INK, 40), screen, t=f'translate(0 {-lift})')
    for y, tip in ((-48, -106), (15, -94), (78, -100), (140, -114)):
        finger = f'-150,{y - 31}! {tip - 34},{y - 29} {tip - 8},{y - 21} {tip},{y - 2} {tip - 12},{y + 20} {tip - 46},{y + 30} -150,{y + 31} -180,{y + 24} -194,{y} -182,{y - 24}'
        o += P(finger, '#2b3f5c', opacity=.3, transform='translate(8 11)') + form(finger, skin.l, skin.m, 3, -10, (skin.m, 4))
        o += G(C(0, 0, 16, skin.nail, ry=11, opacity=.8), t=f'translate({tip - 20} {y - 8}) rotate(6)')
        o += brush(f'-170,{y - 16} -162,{y + 2} -166,{y + 18}', 3.5, skin.c)
    thumb = limb('250,330 222,180 186,60 128,-30', (128, 106, 80, 58), True, True, 16, 12)
    o += P(thumb, '#2b3f5c', opacity=.3, transform='translate(-14 16)') + form(thumb, skin.l, skin.m, 12, -8)
    o += C(0, 0, 20, skin.nail, ry=9, opacity=.75, transform='translate(131 -22) rotate(-56)')
    o += brush('206,70 182,78 162,70', 5, skin.c) + brush('196,96 182,100 170,96', 4, skin.c)
    return o + form('120,420! 150,330 170,250 250,200 306,330 322,470 300,620 330,900! 60,900! 80,600', skin.l, skin.m, -34, -6)

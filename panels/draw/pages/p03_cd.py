"""Page 3, lower half: the flyer (two languages) and the mother under the boats."""
from draw import props
from draw.cast import tint
from draw.figures import bust, pal
from draw.holds import clasped
from draw.kit import C, G, P, R, brush, clipped, cut, n, poly, svg
from draw.kit2 import form, limb, rim
from draw.rooms import (AMBER, CREAM, CREAM_SHADE, FONT_NARROW, FONT_WIDE, INK, RED, TEAL, TEAL_DARK, cork_board, dimmed, pin, sign_line, white_sail)

PAGE = 'p03'
PANELS = ('c', 'c_bg', 'd')

FLYER_WORDS = {
    'en': (('REGATA', 'SEASON'), ('SUMMER WORK', 'IN BRUSSELS'), 'YOUR TICKET IS ON US'),
    'bg': (('РЕГАТА', 'СЕЗОН'), ('ЛЯТНА РАБОТА', 'В БРЮКСЕЛ'), 'БИЛЕТЪТ Е ОТ НАС'),
}


def flyer_tabs(top, width, height):
    """Tear-off tabs along the foot of the flyer; two have gone already."""
    count, gone = 8, (2, 5)
    step = width / count
    tabs = ''
    for number in range(count):
        left = number * step
        if number in gone:
            tabs += poly(f'{left},{top - 1} {left + step},{top - 1} {left + step},{top + 5} {left + step * .7},{top + 11} {left + step * .45},{top + 4} {left + step * .2},{top + 9} {left},{top + 3}', CREAM_SHADE)
            continue
        lean = (0, 5, 0, -4, 3, 0, -6, 2)[number]
        shape = f'{left + 2},{top} {left + step - 2},{top} {left + step - 2 + lean},{top + height} {left + 2 + lean},{top + height - 3}'
        tabs += G(poly(shape, '#0d1020', opacity=.35, transform='translate(5 8)'), poly(shape, '#efdcb6' if lean > 0 else '#e2cda2' if lean < 0 else CREAM),
                  *(R(left + step * part + lean * .5, top + 14, 5, height - length, '#8d93a5') for part, length in ((.28, 30), (.5, 44))))
    return tabs


def flyer(words):
    """The printed flyer, top left corner at 0,0, 470 wide, 390 high with its tabs."""
    names, work, promise = words
    width, foot = 470, 300
    sheet = f'M0 0H{width}V{foot}H0Z'
    sea = clipped('M0 0H196V236H0Z', R(0, 0, 196, 236, TEAL), C(146, 70, 60, AMBER),
                  P('0,190! 40,182 90,196 140,184 196,194! 196,236! 0,236!', TEAL_DARK), G(white_sail(184), t='translate(92 118) rotate(-4)'),
                  P('0,206! 30,200 66,212 104,202 150,212 196,204! 196,236! 0,236!', '#3f7f8b'), P('0,222! 50,216 100,226 150,218 196,224! 196,236! 0,236!', TEAL_DARK))
    lettering, baseline = '', 24
    for line_words, limit, colour, font, gap in ([(name, 58, INK, FONT_WIDE, 14) for name in names] + [(line, 66, TEAL, FONT_NARROW, 12) for line in work]):
        _, size = sign_line(line_words, 214, 0, 236, limit, colour, font)
        baseline += size * .71 + (10 if line_words == work[0] else 0)
        lettering += sign_line(line_words, 214, baseline, 236, limit, colour, font)[0]
        baseline += gap
    _, size = sign_line(promise, 0, 0, 424, 64, INK, FONT_NARROW)
    band = R(0, 236, width, 64, AMBER) + sign_line(promise, width / 2, 268 + size * .35, 424, 64, INK, FONT_NARROW, 'middle')[0]
    fold = P(f'M{width * .5} 0H{width}V{foot}H{width * .5 + 6}Z', '#6b4a3c', opacity=.10)
    return P(sheet, '#0d1020', opacity=.45, transform='translate(9 13)') + flyer_tabs(foot, width, 84) + P(sheet, CREAM) + sea + lettering + band + fold


def flyer_panel(language):
    """Lamp light on a cork board: the flyer."""
    width, height = 720, 595
    dark_board = cork_board(width, height, '#4b3a3f', '#58454a', '#3d2f38')
    light_board = clipped('M-60 -40 L560 -60 L760 210 C720 400 560 500 380 470 C180 450 -20 330 -60 200Z', cork_board(width, height, '#9a7656', '#b08a66', '#7d5c47'))
    timetable = G(cut('M0 0H170V150H0Z', '#b7d3d6', 7, 10, o=.45), *(R(12, 14 + row * 22, 146, 3, '#86abb4') for row in range(6)), *(R(12 + column * 36, 14, 3, 114, '#86abb4') for column in range(5)),
                  R(52, 40, 30, 18, '#e08f7c'), R(88, 84, 30, 18, '#f0c67c'), t='translate(612 -62) rotate(7)')
    ticket = G(cut('M0 0H132V74H0Z', '#e8d3a4', 6, 9, o=.45), R(0, 0, 26, 74, RED), R(40, 16, 76, 8, '#9a8a74'), R(40, 34, 52, 6, '#9a8a74'), R(40, 48, 64, 6, '#9a8a74'), t='translate(-34 300) rotate(-12)')
    boat_shadow = G(P('0,-150! 96,60! 210,-46! 120,120! -120,120! -210,-46! -96,60!', '#2a1d2a', opacity=.34), t='translate(70 118) rotate(9) scale(.34)') + brush('78,-10 80,70', 3, '#644a41', 'none')
    sheet = G(flyer(FLYER_WORDS[language]), t='translate(142 60) rotate(-2.5)')
    shelf = R(0, 556, width, 39, '#2a2233') + R(0, 556, width, 8, '#5c4540')
    body = dark_board + light_board + boat_shadow + timetable + ticket + sheet + pin(330, 66) + shelf
    return svg(width, height, body, '#4b3a3f', 0), width, height


def c():
    """The flyer, English."""
    return flyer_panel('en')


def c_bg():
    """The flyer, Bulgarian."""
    return flyer_panel('bg')


LAMP_X, LAMP_Y = 812, 306


def hanging_boats(spots, fog=0.0):
    """Paper boats on threads, all turned the same way by the draught: (x, y, half length, paper)."""
    out = ''
    for x, y, half, paper in spots:
        reach_x, reach_y = LAMP_X - x, y - LAMP_Y
        distance = (reach_x ** 2 + reach_y ** 2) ** .5
        warm = max(0.0, 1 - distance / 430)
        papers = [props.mix(props.mix(tone, glow, warm * .7), '#27325c', fog * (1 - warm)) for tone, glow in zip(paper, ('#f6c979', '#9a6238'))]
        light = (reach_x / distance, -reach_y / distance * .4, .6)
        drawn = props.paper_boat(half, yaw=-24, pitch=-10, light=light, paper=papers)
        out += f'<path d="M{n(x + 20)} -4Q{n(x + 16)} {n(y * .55)} {n(x)} {n(y - half * 1.08)}" stroke="#b9cbe0" stroke-width="{2 - fog}" stroke-opacity="{.55 - .3 * fog:.2f}" fill="none"/>'
        out += G(drawn, t=f'translate({n(x)} {n(y)}) rotate({n(5 + (x * .7) % 5)})')
    return out


def svetla_on_bed():
    """Svetla seated on the bed's edge, three-quarter, head space; seat at y = 440, soles at 690."""
    palette = pal()
    trousers, dark = '#2b3564', '#1a2146'
    far_leg = form(limb('60,440 130,476 150,500', (130, 120, 110), True, True), dark, '#12182f', -8, -8) + form(limb('152,494 146,590 134,672', (100, 90, 76), True, False), dark, '#12182f', -12, 0) + P('98,664! 176,664! 214,686 222,706! 96,706!', '#0d1020')
    near_leg = form(limb('-70,446 10,486 66,508', (160, 140, 120), True, True), trousers, dark, -8, -12) + form(limb('68,500 58,600 46,682', (110, 98, 82), True, False), trousers, dark, -16, 0) + P('6,674! 90,674! 130,698 138,718! 4,718!', '#0d1020')
    torso = bust('svetla', 'tq', palette, 'weary', look=(.1, .7), tilt=15, bottom=462, push=(16, 14))
    cloth, shade = '#34467c', '#1c2550'
    far_arm = form(limb('130,250 176,380 96,446', (98, 88, 66), True, False), shade, dark, -8, -10)
    near_arm = form(limb('-140,258 -168,384 -70,452 30,448', (112, 104, 92, 68), True, False), cloth, shade, -6, -12, (shade, 5)) + brush('-176,396 -140,420 -118,410', 6, shade) + P(limb('16,450 34,446', (72, 70), False, False), '#e2a74a')
    hands = G(clasped(), t='translate(66 458) scale(.46)')
    return far_leg + torso + near_leg + far_arm + hands + near_arm


def tram_poster():
    """Poster of the tram lines on the wall by the bed, top left corner at 0,0."""
    out = R(5, 7, 150, 118, '#0d1020', opacity=.35) + R(0, 0, 150, 118, '#56668f') + R(6, 6, 138, 106, '#8b9bbd')
    for colour, stops in (('#a04a48', '16,92 60,80 84,36 132,24'), ('#2d5f6b', '16,30 66,44 100,76 134,84'), ('#c08a42', '46,102 54,58 44,16')):
        out += brush(stops, 6, colour, 'none', w0=1) + ''.join(C(*map(float, stop.split(',')), 4.5, '#dfe6f0') for stop in stops.split())
    return out


def made_bed():
    """The girl's bed from its side, headboard at the right, pillow and striped cover untouched."""
    out = C(380, 566, 330, '#0d1020', ry=10, opacity=.4) + R(76, 540, 560, 18, '#5c4038') + R(84, 556, 14, 14, '#241c2c') + R(610, 556, 14, 14, '#241c2c')
    out += P('96,432! 634,432! 634,474! 64,474!', '#33707c') + R(64, 474, 570, 72, '#1f4a57')
    for x, wide in ((132, 26), (170, 9), (240, 26), (278, 9)):
        out += poly(f'{x + 16},432 {x + 16 + wide},432 {x + wide},474 {x},474', '#4d8a94') + R(x, 474, wide, 72, '#2a6270')
    out += poly('484,432 634,432 634,474 474,474', '#c3ced6') + poly('462,432 486,432 476,474 448,474', '#8fa6b4') + R(474, 474, 160, 52, '#7f93a2') + R(448, 474, 28, 52, '#6d8796')
    out += brush('110,478 114,510 106,546', 5, '#173a45') + brush('400,478 394,512 402,546', 5, '#173a45')
    out += R(630, 366, 24, 204, '#5c4038') + R(630, 366, 24, 12, '#8a5f48')
    return out + form('510,446 514,414 548,398 600,402 624,420 620,446 570,454', '#eef3f4', '#9fb0bd', 10, -8)


def slippers():
    """Two slippers left side by side."""
    one = C(3, 3, 13, '#10142a', ry=5, opacity=.6) + P('-12,0 -8,-7 6,-8 14,-2 8,3 -8,4', '#c98b70') + P('0,-8 8,-8 14,-2 8,3 2,2!', '#a35f50')
    return G(one, t='translate(520 574) rotate(8) scale(1.5)') + G(one, t='translate(556 580) rotate(4) scale(1.5)')


def lamp_corner():
    """Far wall: window with its curtain blown in, desk with the lit red lamp."""
    window = R(690, 150, 136, 206, '#10152e') + R(698, 158, 120, 190, '#6f86ad') + P('698,290! 724,290! 724,276! 752,276! 752,300! 790,300! 790,284! 818,284! 818,348! 698,348!', '#3a4876') + R(706, 300, 7, 9, AMBER) + R(764, 312, 7, 9, AMBER) + R(752, 158, 7, 190, '#10152e') + R(682, 354, 152, 9, '#46527f') + R(664, 134, 190, 6, '#10152e', 3)
    curtain = form('672,140! 712,140! 704,200 676,262 650,300! 630,330 640,352 654,372! 664,300 670,220', '#4f8a97', '#2d5f6b', 14, -6) + form('812,140! 846,140! 850,220 858,300 868,384! 826,384! 822,260', '#3f7480', '#24505c', -10, 0)
    desk = R(778, 424, 330, 14, '#a9744c') + R(778, 436, 330, 16, '#7a5140') + R(792, 452, 14, 108, '#3a2a32') + R(900, 452, 130, 96, '#4b373c')
    glow_rings = clipped('M0 0H1480V508H0Z', C(LAMP_X, LAMP_Y, 390, AMBER, opacity=.045), C(LAMP_X, LAMP_Y, 260, AMBER, opacity=.07), C(LAMP_X, LAMP_Y, 150, AMBER, opacity=.12))
    cone = poly(f'{LAMP_X - 36},{LAMP_Y + 6} {LAMP_X + 26},{LAMP_Y - 8} 900,424 778,424', '#fbe3a8', opacity=.66) + C(836, 427, 62, '#fff1c8', ry=8, opacity=.8)
    lamp = G(props.desk_lamp(RED, '#8f2f22'), t='translate(884 424) scale(.56)')
    return window + glow_rings + curtain + desk + cone + lamp


def girls_room(width, height):
    """The girl's room toward the bed: the wall of page 3 panel a, seen from its right."""
    shell = R(0, 0, width, height, '#27325c') + R(0, 0, 654, 520, '#1f2850') + poly(f'0,0 {width},0 {width},26 654,26 0,44', '#171d3a')
    floor = poly(f'0,520 654,508 {width},508 {width},595 0,595', '#3a2f3e') + poly('640,508 860,508 560,595 120,595', AMBER, opacity=.14) + ''.join(brush(f'{x},512 {x - 60},595', 3, '#2f2636', 'none') for x in range(60, 1400, 150)) + R(654, 500, width - 654, 9, '#171d3a')
    return shell + floor + G(tram_poster(), t='translate(70 226)') + lamp_corner() + made_bed() + slippers()


def d():
    """Svetla small under the boats; Elena has turned to Viktor."""
    width, height = 1480, 595
    palette = pal()
    cream, cold, rose = ('#fbf0d8', '#7f7466'), props.COLD_PAPER, props.ROSE_PAPER
    far = [(96, 236, 19, cold), (196, 150, 17, cream), (290, 214, 20, cream), (398, 158, 19, cold), (496, 226, 21, cream), (590, 152, 17, cream), (690, 236, 19, rose), (752, 178, 17, cream), (876, 224, 20, cream), (40, 150, 17, cream)]
    near = [(48, 300, 40, cream), (152, 206, 31, cold), (246, 268, 38, cream), (372, 236, 32, rose), (470, 300, 42, cream), (570, 220, 31, cold), (642, 286, 37, cream), (738, 268, 33, cream)]
    shadow = P('300,566! 400,566! 240,595! 90,595!', '#171d38', opacity=.45)
    mother = G(rim(svetla_on_bed(), '#f0b95e', -7, 2), t='translate(330 300) scale(.385)')
    elena = G(rim(bust('elena', 'prof', palette, 'hushed', 'back', look=(.5, .2), bottom=300, tilt=4, push=(8, 0)), '#f0b95e', 4, 1), t='translate(1044 316) scale(1.14)')
    dusk = tint(palette, l='#7a5a52', m='#4a3440', k='#12162c')
    viktor = G(rim(dimmed(bust('viktor', 'back', dusk, 'calm', bottom=330), '#141a36', .5), '#f0b95e', 3, 1), t='translate(1416 326) rotate(3) scale(1.4)')
    return svg(width, height, girls_room(width, height) + hanging_boats(far, .45) + hanging_boats(near) + shadow + mother + elena + viktor, '#222a4e', 0), width, height

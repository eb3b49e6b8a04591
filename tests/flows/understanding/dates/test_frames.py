"""Any day beside any time, in either order and with what people say around them, is that time on that day."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import cycle, product
from typing import NamedTuple

import pytest

from flows.understanding.rules.dates import When, read

NOW = datetime.fromisoformat("2026-11-25T10:00")
ORDERS = (("{day} {time}", "{time}, {day}"), ("{day}, {time}", "{time} {day}"))


class Language(NamedTuple):
    """What names a day, what names one time or two, and what stands before and behind them, each parted by `|`."""

    days: str
    times: str
    before: str
    behind: str


LANGUAGES = {
    "en": Language(
        days=(
            "tomorrow | on friday | friday | next tuesday | on the 30th | 5 december | on 5 december | this saturday "
            "| on monday the 30th | day after tomorrow | today | fri | wed | next week wednesday | the 3rd of "
            "december | dec 3 | 12/3 | this coming thursday"
        ),
        times=(
            "at 5 | at 5pm | in the morning | after 4 | between 3 and 5 | at half past 3 | 17:30 | before noon | "
            "from 3 to 5 | around 4 | at 11 | 3pm | at noon | at five | five pm | half past five | in the evening | "
            "at 4:15 | quarter to six | after lunch | by 6 | no later than 4 | not before 4 | at 3 or 4 | 10 to 12 | "
            "at 9 o'clock"
        ),
        before=("can I come | hi! | haircut | hello, | I need a haircut | is there anything | could you do"),
        behind=(
            ", please | please | , thanks! | for a massage | for two | for 2 people | for one person | , is it "
            "possible? | with Anna | ? | if possible | , ok? | works for me | :) | ... thanks"
        ),
    ),
    "es": Language(
        days=(
            "mañana | el viernes | el martes que viene | el 30 | el 5 de diciembre | este sábado | el lunes 30 | "
            "pasado mañana | el próximo martes | hoy | vie | el jue | el miércoles de la semana que viene | 3/12 | "
            "el 3 dic | el día 30"
        ),
        times=(
            "a las 5 | a las 5 de la tarde | por la mañana | después de las 4 | entre las 3 y las 5 | a las 3 y "
            "media | a las 17:30 | antes de las 12 | de 3 a 5 | sobre las 4 | a las 11 | por la tarde | al mediodía "
            "| a las cinco | a las cinco y cuarto | a las 6 menos cuarto | por la noche | a las 4:15 | después de "
            "comer | antes de las 6 | a partir de las 4 | a las 3 o a las 4 | de 10 a 12 | 17h | a las 9 de la "
            "mañana | a primera hora | a última hora | tipo 5 | 17:00"
        ),
        before=("¿puedo ir | hola! | corte | buenas, | necesito un corte | ¿tienen algo | quisiera cita"),
        behind=(
            ", por favor | por favor | , gracias! | para un masaje | para una manicura | para dos | para 2 personas "
            "| , ¿es posible? | con Anna | ? | si se puede | , ok? | me va bien | :) | ... gracias"
        ),
    ),
    "pt": Language(
        days=(
            "amanhã | na sexta | terça que vem | dia 30 | no dia 30 | dia 5 de dezembro | este sábado | segunda, dia "
            "30 | depois de amanhã | na próxima terça | hoje | sex | na qui | quarta da semana que vem | 3/12 | dia "
            "3 dez | sexta-feira"
        ),
        times=(
            "às 5 | às 5 da tarde | de manhã | depois das 4 | entre as 3 e as 5 | às 3 e meia | às 17h30 | antes do "
            "meio-dia | das 3 às 5 | por volta das 4 | às 11 | à tarde | 17h | ao meio-dia | às cinco | às cinco e "
            "quinze | às 15 para as 6 | à noite | às 16h15 | depois do almoço | antes das 6 | a partir das 4 | às 3 "
            "ou às 4 | das 10 às 12 | às 9 da manhã | lá pelas 5 | 17:00"
        ),
        before=("posso ir | oi! | corte | bom dia, | preciso de um corte | tem algo | queria marcar"),
        behind=(
            ", por favor | por favor | , obrigada! | para uma massagem | para um corte | para dois | para 2 pessoas "
            "| , é possível? | com a Anna | ? | se der | , ok? | fica bom | :) | ... obrigado"
        ),
    ),
    "ru": Language(
        days=(
            "завтра | в пятницу | в следующий вторник | 30-го | 30 числа | 5 декабря | в эту субботу | в понедельник "
            "30-го | послезавтра | сегодня | в пт | в чт | в среду на следующей неделе | 3.12 | 3 дек | 30 ноября"
        ),
        times=(
            "в 5 | в 5 вечера | утром | после 4 | с 3 до 5 | в половине четвёртого | в 17:30 | до полудня | между 3 "
            "и 5 | около 4 | в 11 | днём | в полдень | в пять | в пять пятнадцать | без четверти шесть | вечером | в "
            "16:15 | после обеда | до 6 | не раньше 4 | в 3 или в 4 | с 10 до 12 | в 9 утра | часов в 5 | 17:00 | к "
            "5 | с 4 | в полпятого"
        ),
        before=("можно | привет! | стрижка | добрый день, | мне нужна стрижка | есть что-нибудь | хочу записаться"),
        behind=(
            ", пожалуйста | пожалуйста | , спасибо! | на массаж | на двоих | для двоих | на 2 человек | на мужскую "
            "стрижку | , можно? | к Анне | ? | если можно | , ок? | мне удобно | :) | ... спасибо"
        ),
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day_and_a_time_are_both_told(language: str) -> None:
    words = LANGUAGES[language]
    frames, orders = cycle(_frames(words)), cycle(ORDERS)
    for day, time in product(_parted(words.days), _parted(words.times)):
        meant = [_told(when) for when in _on(_read(day, language)[0], _read(time, language))]
        for order in next(orders):
            text = next(frames).replace("*", order.format(day=day, time=time))
            assert [_told(when) for when in _read(text, language)] == meant, text


def _frames(words: Language) -> Iterator[str]:
    yield "*"
    yield from (f"{before} *" for before in _parted(words.before))
    yield from (f"*{behind}" if behind[0] in ",.?!" else f"* {behind}" for behind in _parted(words.behind))


def _parted(phrases: str) -> list[str]:
    return [phrase.strip() for phrase in phrases.split("|")]


def _read(text: str, language: str) -> Sequence[When]:
    return read(text, language, NOW)


def _on(day: When, times: Sequence[When]) -> Iterator[When]:
    assert not day.has_time
    assert not any(time.has_date for time in times)
    for time in times:
        start = datetime.combine(day.start, time.start.time())
        yield replace(time, start=start, end=time.end and start + (time.end - time.start), has_date=True)


def _told(when: When) -> tuple[datetime | None, datetime | None, str | None]:
    """What is before an hour has no start of its own."""
    return (None if when.open == "before" else when.start), when.end, when.open

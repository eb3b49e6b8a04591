"""Whatever parts a wish to book is said in, and in whatever order, each of them is understood."""

import random
from collections.abc import Iterator, Mapping, Sequence

import pytest

from flows.understanding.rules import understand
from tests.evals import messages

SAMPLES = 200
# At most so many of a hundred go wrong, by order or by what stands beside what.
WRONG = 0.02

DAYS = ("", "2026-11-24", "2026-11-27", "2026-11-28", "2026-11-30", "2026-11-30..2026-12-06", "2026-12-05")
TIMES = ("", "17:00", "17:00", "06:00..12:00", "16:00..", "15:00..17:00", "11:00", "..12:00")
VALUES = {
    "service": ("haircut", "massage", "manicure", "colour", "beard_trim"),
    "provider": ("", "anna", "boris", "carla", "*"),
    "day": DAYS,
    "time": TIMES,
    "party": ("", "2", "2", "2", "3"),
}

# How one asks, how each value is said, and how one ends, parted by `|`; what is not said is empty.
EN = {
    "want": "I'd like | can I book | I need | could I get | any chance of | book me | I want to book | looking for",
    "service": "a haircut | a massage | a manicure | a colour | a beard trim",
    "provider": "| with Anna | with Boris | with Carla | with anyone",
    "day": "| tomorrow | on friday | this saturday | on the 30th | next week | on 5 december",
    "time": "| at 5 | at 5pm | in the morning | after 4 | between 3 and 5 | at 11 | before noon",
    "party": "| for two | for 2 people | for me and my wife | for three of us",
    "end": "| please | thanks | if possible | ? | , is that ok? | , thank you!",
}
ES = {
    "want": "quiero | quisiera | necesito | me gustaría | resérvame | hola, quería | busco | ¿tienes hueco para",
    "service": "un corte | un masaje | una manicura | una coloración | un arreglo de barba",
    "provider": "| con Anna | con Boris | con Carla | con cualquiera",
    "day": "| mañana | el viernes | este sábado | el día 30 | la semana que viene | el 5 de diciembre",
    "time": "| a las 5 | a las 5 de la tarde | por la mañana | después de las 4 | entre las 3 y las 5 | a las 11 "
    "| antes de las 12",
    "party": "| para dos | para 2 personas | para mí y mi mujer | para tres",
    "end": "| por favor | gracias | ? | porfa | , ¿puede ser? | , ¡gracias!",
}
PT = {
    "want": "quero | queria | preciso de | gostaria de marcar | posso marcar | oi, queria | procuro | tem vaga para",
    "service": "um corte | uma massagem | uma manicure | uma coloração | aparar a barba",
    "provider": "| com a Anna | com o Boris | com a Carla | com qualquer um",
    "day": "| amanhã | na sexta | neste sábado | no dia 30 | semana que vem | dia 5 de dezembro",
    "time": "| às 5 | às 5 da tarde | de manhã | depois das 4 | entre as 3 e as 5 | às 11 | antes do meio-dia",
    "party": "| para dois | para 2 pessoas | para mim e minha esposa | para três",
    "end": "| por favor | obrigada | se der | ? | , pode ser? | , obrigado!",
}
RU = {
    "want": "хочу | мне нужен | можно | запишите на | хотела бы записаться на | ищу | есть время на | есть окошко на",
    "service": "стрижку | массаж | маникюр | окрашивание | стрижку бороды",
    "provider": "| к Анне | к Борису | к Карле | к любому мастеру",
    "day": "| завтра | в пятницу | в эту субботу | 30-го | на следующей неделе | 5 декабря",
    "time": "| в 5 | в 5 вечера | утром | после 4 | с 3 до 5 | в 11 | до полудня",
    "party": "| на двоих | для двоих | для меня и жены | на троих",
    "end": "| пожалуйста | спасибо | если можно | ? | , можно? | , спасибо!",
}
LANGUAGES = {"en": EN, "es": ES, "pt": PT, "ru": RU}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_is_understood_in_any_order(language: str) -> None:
    misses = []
    for text, meant in _said(LANGUAGES[language]):
        understood = understand(messages.said({"text": text, "lang": language}))
        if (understood.wish, dict(understood.hints)) != ("book", meant):
            misses.append(f"{text!r}: {understood.wish} {dict(understood.hints)}")
    assert len(misses) <= WRONG * SAMPLES, "\n".join(misses)


def _said(words: Mapping[str, str]) -> Iterator[tuple[str, dict[str, str]]]:
    """Messages with their parts in some order, and what each of them means."""
    choices = random.Random(1)
    phrases = {field: [one.strip() for one in said.split("|")] for field, said in words.items()}
    for _ in range(SAMPLES):
        meant, parts = _parts(choices, phrases)
        choices.shuffle(parts)
        service = phrases["service"][VALUES["service"].index(meant["service"])]
        said = choices.choice((" ", " ", ", ")).join([service, *parts])
        end = choices.choice(phrases["end"])
        yield f"{choices.choice(phrases['want'])} {said}{'' if end[:1] in ',?' else ' '}{end}", meant


def _parts(choices: random.Random, phrases: Mapping[str, Sequence[str]]) -> tuple[dict[str, str], list[str]]:
    meant, parts = {}, []
    for field, values in VALUES.items():
        place = choices.randrange(len(values))
        if values[place]:
            meant[field] = values[place]
            parts += [phrases[field][place]] if field != "service" else []
    return meant, parts

"""A booking from one sentence takes two messages of the client, in each language, at each door."""

import pytest

from storage.database import Store
from tests.conversations.house import House, Person
from tests.evals.tasks.judge import bookings
from tests.evals.tasks.person import pursue
from tests.evals.tasks.task import Goal
from tests.evals.tasks.world import World

# What somebody who was here before writes, and their yes.
SENTENCES = {
    "en": ("can I get a haircut with Anna on Thursday at 3 in the afternoon", "yes please"),
    "es": ("un corte de pelo con Anna el jueves a las 15:00, por favor", "sí, confirmo"),
    "pt": ("quero cortar o cabelo com a Anna na quinta às 15h", "sim, pode confirmar"),
    "ru": ("хочу стрижку у Anna в четверг в 15:00", "да, подтверждаю"),
}


@pytest.mark.parametrize("channel", ["terminal", "web", "telegram", "whatsapp"])
@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_and_a_yes(store: Store, language: str, channel: str) -> None:
    house, person = House(store), Person("ann")
    house.set_up("salon.yaml")
    if channel != "web":
        house.open_channel(channel, [])
    world = World(house, person, language, None, 0)
    pursue(world, Goal(("haircut with Anna tomorrow at 11",), {"name": "Ann"}, ("11:00",)))
    sentence, agrees = SENTENCES[language]
    before = len(world.shown)
    world.write((sentence,))
    assert world.shown[-1].asks == "confirm", world.shown[-1].text
    assert "15:00" in world.shown[-1].text
    world.write((agrees,))
    assert len(world.shown) - before == 2
    assert bookings(house, person)[-1] == "haircut anna 2026-11-26T15:00 confirmed"

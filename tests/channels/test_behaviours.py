"""Each channel passes the same table."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from storage.database import Store
from tests.channels.behaviours import BEHAVIOURS
from tests.channels.doors import Channel, House
from tests.channels.telegram import telegram
from tests.channels.terminal import terminal
from tests.channels.web import web
from tests.channels.whatsapp import whatsapp
from tests.whatsapp.twilio import Twilio

Opened = AbstractContextManager[tuple[House, Channel]]

CHANNELS: dict[str, Callable[[Store, Path], Opened]] = {"telegram": telegram, "web": web, "terminal": terminal}


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("behaviour", BEHAVIOURS)
def test_every_channel_behaves_alike(store: Store, channel: str, behaviour: str) -> None:
    scene = BEHAVIOURS[behaviour]
    with CHANNELS[channel](store, scene.setup) as (house, opened):
        scene.plays(house, opened)


@pytest.mark.parametrize("behaviour", BEHAVIOURS)
def test_whatsapp_behaves_like_the_others(store: Store, twilio: Twilio, behaviour: str) -> None:
    scene = BEHAVIOURS[behaviour]
    with whatsapp(store, scene.setup, twilio) as (house, opened):
        scene.plays(house, opened)

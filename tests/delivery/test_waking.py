"""A sender that would not look by itself hears of a message at once, whichever process wrote it."""

import asyncio
from collections.abc import Callable
from threading import Event, Thread

from bot.assembly import Parts
from bot.delivery.lease import passed
from bot.delivery.sender import deliver
from bot.wake import Wake
from bot.watch import watch
from scheduling.desk import open_desk
from storage.database import Store
from storage.models import Chat, OutboxKind
from tests.delivery.office import Office, say
from tests.delivery.recorder import Recorder
from tests.waiting import PATIENCE_SECONDS


def _sent_after(office: Office, chat: Chat, write: Callable[[Chat], object]) -> None:
    """Sends one message, lets the sender fall asleep for good, and waits until it sends what is written then."""
    recorder = Recorder(office.account, seconds=0)
    stop = asyncio.Event()

    async def sent(many: int) -> None:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while len(office.waiting()) or len(recorder.tries) < many:
                await passed(stop, 0.01)

    async def scene() -> None:
        sending = asyncio.create_task(deliver(office.parts, recorder, stop, idle_seconds=1e6))
        await sent(1)
        await asyncio.to_thread(write, chat)
        await sent(2)
        stop.set()
        office.parts.wake.chat(chat.id)
        await sending

    asyncio.run(scene())


def _write_unannounced(parts: Parts, chat: Chat) -> None:
    with open_desk(parts.store, parts.clock) as desk:
        say(desk, chat, {"text": "Which day?", "choices": []}, OutboxKind.REPLY)


def test_a_sender_hears_what_its_own_process_writes(store: Store) -> None:
    office = Office(store)
    [chat] = office.chats(1)
    office.reply(chat)
    _sent_after(office, chat, office.reply)


def test_a_sender_hears_what_another_process_writes(store: Store) -> None:
    office = Office(store)
    [chat] = office.chats(1)
    office.reply(chat)
    stop = Event()
    watching = Thread(target=watch, args=(office.parts, stop))
    watching.start()
    _sent_after(office, chat, lambda chat: _write_unannounced(office.elsewhere(), chat))
    stop.set()
    watching.join()


def test_each_listener_is_woken_on_its_own_loop() -> None:
    wake, heard = Wake(), []

    def listen(chat_id: int | None, ready: Event) -> None:
        async def wait() -> None:
            with wake.listening(chat_id) as event:
                ready.set()
                async with asyncio.timeout(PATIENCE_SECONDS):
                    await event.wait()
                heard.append(chat_id)

        asyncio.run(wait())

    readies = {chat_id: Event() for chat_id in (1, 2, None)}
    threads = {chat_id: Thread(target=listen, args=(chat_id, ready)) for chat_id, ready in readies.items()}
    for thread in threads.values():
        thread.start()
    for ready in readies.values():
        ready.wait(PATIENCE_SECONDS)
    wake.chat(1)
    threads[1].join()
    threads[None].join()
    assert sorted(heard, key=str) == [1, None]
    wake.everybody()
    threads[2].join()
    assert heard[-1] == 2

"""What a bot needs for every call is made once."""

from typing import Any

import pytest
from aiogram.methods import (
    AnswerCallbackQuery,
    EditMessageReplyMarkup,
    EditMessageText,
    GetUpdates,
    Response,
    SendChatAction,
    SendMessage,
    SendVenue,
)

from bot.telegram.bots import ANSWERS

OFTEN = (
    AnswerCallbackQuery,
    EditMessageReplyMarkup,
    EditMessageText,
    GetUpdates,
    SendChatAction,
    SendMessage,
    SendVenue,
)


@pytest.mark.parametrize("method", OFTEN)
def test_the_model_of_an_answer_is_kept(method: Any) -> None:
    assert Response[method.__returning__] in ANSWERS

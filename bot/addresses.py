"""Message ids of channels whose ids are only unique within a chat."""


def message_key(address: str, message_id: str) -> str:
    """An id that is unique within the channel account."""
    return f"{len(address)}:{address}:{message_id}"


def message_id_of(key: str, address: str) -> str:
    """The id within the chat, from what `message_key` made of it."""
    return key.removeprefix(message_key(address, ""))

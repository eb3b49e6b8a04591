"""A Bot API server over HTTP for tests: bots call it as they call Telegram's, and people of the tests use its chats.

It follows core.telegram.org/bots/api: "Making requests" (the form of answers and errors, also
`telegram-bot-api`'s own), "Getting updates" (getUpdates, setWebhook, deleteWebhook, getWebhookInfo), "Available
methods", "Updating messages" and "Inline mode"'s callback answers; it checks what Telegram checks of the fields that
it knows, and says no in Telegram's words.
"""

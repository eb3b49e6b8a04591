"""The Telegram channel: the only home of aiogram, imported only where a bot's token is set."""

"""Serve HTTP: webhooks, chat, pages, API, live updates; imports bot, flows, scheduling and nouns."""

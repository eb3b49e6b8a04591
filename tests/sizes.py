"""How heavy the heavy runs are: short by default, full with CHAOS=1 (`make chaos`)."""

import os

FULL = os.environ.get("CHAOS") == "1"

RACERS = 500 if FULL else 50
CONVERSATIONS = 300 if FULL else 30
KILLS = 30 if FULL else 3
LIVES = 120 if FULL else 12
NOTICES = 1000 if FULL else 150
DEATHS = 25 if FULL else 3
POSTS = 10_000 if FULL else 500
PATRONS = 60 if FULL else 10
POLLER_KILLS = 20 if FULL else 2
MONTH_DAYS = 31 if FULL else 4
MONTH_BOOKINGS = 1000 if FULL else 50
MONTH_KILLS = 40 if FULL else 3
MONTH_PAUSES = 12 if FULL else 2

"""When a message is about: days and times in English, Spanish, Portuguese and Russian, read by a small grammar.

A text is folded, cut into pieces by the lexicon of its language and joined bottom-up by fixed lists of small rules, one
pass each; what comes out is resolved against now, the opening hours and the pending question. No step looks at the text
more than a fixed number of times: at most `folding.MAX_CHARACTERS` letters and `tokens.MAX_TOKENS` pieces are read,
and a pass makes at most two tries of a rule for each of them (`grammar`). There is no backtracking.
"""

from flows.understanding.protocol import When
from flows.understanding.rules.dates.reading import read
from flows.understanding.rules.dates.when import PARTS, rest

__all__ = ["PARTS", "When", "read", "rest"]

"""Who works, on a day or at all."""

from flows import sentences
from flows.questions import hours
from flows.questions.subject import Subject
from flows.talk import Talk


def tell(talk: Talk, about: Subject) -> str:
    """The days of who is named; else who works on the day that is named, or who gives the service."""
    if about.provider is not None and "provider" in about.hints:
        return hours.tell(talk, about)
    people = hours.everybody(talk, about)
    if about.services:
        people = [one for one in people if any(talk.catalogue.can(service.id, one.id) for service in about.services)]
    service = ", ".join(sentences.named(one, talk.language) for one in about.services)
    if len(about.days) != 1:
        names = ", ".join(one.name for one in people)
        return f"{service}: {names}." if service else talk.say("question.masters", list=names)
    date = sentences.full_date(talk.language, about.days[0])
    working = [f"{one.name} {spans}" for one in people if (spans := hours.spans(talk, [one], about.days[0]))]
    told = "; ".join(working) or talk.say("question.nobody")
    return f"{service}, {date}: {told}." if service else f"{date}: {told}."

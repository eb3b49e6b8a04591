"""English."""

from flows.understanding.rules.lexicon import Lexicon

LEXICON = Lexicon(
    wishes={
        "restart": "start|begin|starting over|again, restart, from the beginning|start|top, start from scratch, reset "
        "everything",
        "stop_messages": "stop messages|messaging|texting|sending|writing|reminding, no more messages|reminders, "
        "unsubscribe, dont write",
        "human": "contact|phone|telephone number, reach you|them, talk|speak|chat to|with "
        "human|person|someone|somebody|operator|manager|receptionist|staff|owner|agent, real|live|actual "
        "person|human|agent, call me, call|ring me back, give me a call, connect me, human being, someone i can "
        "talk|speak, want|need a human, human please",
        "language": "change|switch language, in english|spanish|portuguese|russian, speak "
        "english|spanish|portuguese|russian, switch|change to english|spanish|portuguese|russian, another language",
        "late": "running|be|being late|behind, minutes|mins|min|bit late, late for my, stuck in traffic, be delayed, "
        "im late, i am late, get|arrive there late, arrive late",
        "cancel": "cancel|cancels|cancelling|canceling|cancelled, call off, call it|that off, delete|remove|scrap "
        "booking|appointment|reservation|visit, drop|scrap it, get rid of booking|appointment",
        "reschedule": "move|shift me to|from, same time next, reschedule|rescheduling|rescheduled, postpone, rebook, "
        "rearrange, move|shift|push|change|switch|swap "
        "my|it|this|that|our|appointment|booking|visit|reservation|date|time|day|slot, push|put back|off, bring "
        "forward, another|different|new|other time|day|date|slot, can|could we|i do|say instead, come "
        "instead|later|earlier, id|would rather come",
        "list": "my bookings|booking|appointments|appointment|reservations|reservation|visits, "
        "show|list|see|view|check bookings|appointments|reservations|visits, do i have "
        "booked|appointment|booking|anything, what anything|i booked, when|what time is|was|are my, when am i "
        "coming|booked|scheduled|due, what time am i, am i booked|scheduled|coming, when do i come, upcoming "
        "appointments|bookings|visits",
        "where": "address, what|whats|their|exact location|address, address and, are they located, where are they, "
        "where are you, where is it, where is that, where is the, wheres the|it|that, where do|to i|come|go, where "
        "exactly, your|the|whats address, address please|of, your location, how do|can i|we get, how to get, how do i "
        "find you, how to find you, directions, you located, parking|park",
        "book": "find|locate me|a|some, search|looking for, help find, "
        "book|booking|bookings|reserve|reservation|appointment|appointments|appt|schedule, "
        "fit|squeeze|put|pencil|sign|get|slot|book me in|down|up|done, make|set an|a appointment|reservation, "
        "slot|slots|opening|openings|availability|available|vacancy|vacancies, anything|something "
        "free|open|available|on|in|at|for|tomorrow|today, have|got anything|something|time|space|room, is|are|have "
        "free, free on|at|tomorrow|today|this, can|could i|we come|have|get, can|could you|u do|see|take, come in, "
        "get my|a|me done|cut|trimmed|haircut|trim|massage, get|give me a, ill have|take|get a|the",
    },
    asks={
        None: "pay by|with card|cash|cards, take|accept cards|card|cash, wifi, do you take|accept, gift "
        "card|cards|voucher, discount|discounts, student discount, do you have rating, average rating, reviews, can i "
        "bring, dogs|pets|kids|children allowed",
        "policy": "cancellation|cancelation|refund policy|rules|rule|fee|fees|terms|conditions, "
        "cancel|reschedule|move free|without|fee|charge|penalty|charged, how late|long|early|soon can|do|may "
        "cancel|reschedule|move, until when can cancel|reschedule|move, what if i cancel|miss|dont|am|cant, your|the "
        "policy, get a refund, charge for cancelling|cancellation|late, deposit, happens if i cancel|miss|am",
        "why": "why is|isnt|are|arent|cant|cannot|can|no|not|dont|only|did|do|doesnt, why theres|there no, how come",
        "price": "how much, price|prices|pricing|pricelist|cost|costs|rates|expensive|cheap, what do|does|are you|u "
        "charge, what charge, how many euros|dollars",
        "duration": "how long does|is|will|do|would|for|a|the, how many minutes|hours|mins, how much time does|do|is, "
        "whats|what duration|length, take long, last long, minutes is|does, does it take",
        "who": "who works|work|working|is|does|do|can|will|makes|cuts|else|are, whos "
        "working|in|on|there|available|free, which|what days|day|times|hours does|is|do "
        "works|work|working|in|there|available, when does|is works|work|working|there, which|what "
        "master|masters|barber|barbers|stylist|stylists|hairdresser|specialist|therapist, is working|in "
        "on|today|tomorrow, does work on|at|tomorrow|today|this",
        "hours": "what time|when|late|till do|are|does you|u|the open|opens|close|closes|opened|closed|shut, "
        "opening|working|business|office|your hours|times, are|r you|u open|closed|working, open "
        "on|today|tomorrow|now|till|until|late, closing|opening time, you close|open, hours of operation, is|are "
        "salon|shop|studio|place open|closed, hours today|tomorrow|on",
        "service": "what|which|your services|service|treatments|treatment, do you do|offer|provide|make|also, what "
        "do|else you|u do|offer, services do you, list of services, what can i book|get|have, tell me about, what is "
        "included, difference",
    },
    want="want, would like|love|need, id like|love, need, wanna, can i, could i, may i, looking for, interested in",
    unable="cant|cannot do|on|tomorrow|today, cant|cannot|wont|unable|able come|make|attend, have to skip, no longer "
    "need|want|coming, wont be|coming coming, not coming, not be able",
    spare="dont, do not, dont want to, do not want to, dont wanna, not, never, no need to, didnt, did not, without, "
    "instead of",
    like={
        "usual": "my|the usual, as usual|always, same as always|usual",
        "last": "same|again|like|as|from last time, same again, same as before, same thing again, repeat my last",
    },
    commands={
        "ask": "why, why not, how come, but why",
        "help": "help, help me, what can you do, commands, how does it work, how does this work",
        "back": "back, go back, previous",
        "stop": "stop, never mind, nevermind, forget it, forget about it, quit, exit, nvm, leave it, drop it, enough",
        "stop_messages": "stopall, stop all, unsubscribe, end, optout, opt out",
        "list": "bookings, appointments",
        "restart": "start, menu, reset",
        "where": "where, where are you, where is it, address, your address, location, map",
        "human": "human, operator, agent, person, real person, receptionist, manager",
        "language": "language",
        "late": "late, im late, i am late, running late, im running late",
    },
    leave="cancel, abort, cancel it, cancel that, cancel this",
    yes="will|would work|do, its fine, i would like that, proceed, yes, y, yeah, yep, yup, ye, sure, ok, okay, okey, "
    "k, confirm, confirmed, i confirm, correct, right, go ahead, book it, of course, perfect, sounds "
    "good|great|perfect|fine, good, great, fine, that works, works, works for me, absolutely, definitely, exactly, "
    "deal, do it, lets do it, lets go, looks good, all good, alright, all right, cool, awesome, i agree, agreed, "
    "please do, go for it, lovely, ill take it, i will take it, ill|will come, im|am coming, ill|will be there, see "
    "you there|then, 👍, 👌, ✅",
    no="no, n, nope, nah, not now, dont, do not, no way, not really, not that|this|it, not that|this one, i dont want "
    "it|that|this|to, i dont, dont want it, i changed my mind, neither, none, none of them|these, not yet, thats "
    "wrong, wrong, incorrect, doesnt work, that doesnt work, 👎, ❌",
    thanks="thats it for now, that does it, helpful, thankful, thats all i need|wanted, thats all for now, thanks, "
    "thank you|u, thx, ty, tnx, tks, cheers, much appreciated, appreciate it, see you|ya, see you soon, bye, goodbye, "
    "have a nice|good|great day|one, thats all, that is all",
    greeting="anyone|anybody there, hi, hello, hey, hiya, yo, good morning|afternoon|evening|day, howdy, greetings, "
    "how are you, whats up",
    polite="for your help, for the help, for you help, for helping, for all your help, been, youve, great help, your "
    "help, please, thats, pls, plz, plse, the, it, that, then, very, much, so, kindly, just, for, me, with, is, this, "
    "thing, lot, one, oh, ah, um, uh, well, and, to, you, all, wait, hmm, sorry, dear, guys, a, there, again, lets, "
    "would, be, many, really, 🙏",
    work={
        "agenda": "agenda, schedule, my day, bookings, appointments, visits, who comes, who is next",
        "requests": "requests, request, waiting, to confirm, pending",
        "walk_in": "walk in, walkin, new booking, new visit, new client, book, booking",
        "block": "block, close, closed, closing, day off, time off, break",
        "hours": "hours, my hours, working hours, opening hours",
    },
    languages={"en": "english", "es": "spanish", "pt": "portuguese", "ru": "russian"},
    anyone="anyone, anybody, any master|barber|stylist|one, whoever, whomever, mind|care|matter who, either of them, "
    "who is free",
    any_="any, either, no preference, doesnt matter, does not matter, dont care|mind, whichever, all the same, all "
    "fine",
    any_day="any day, any date, whichever day, whatever day",
    any_time="any time, anytime, any hour, whenever, whatever time",
    unless="not, not with, but not, except, except for, excluding, other than, apart from, besides, "
    "anyone|anybody|anything|everyone|everybody|day|one but, instead of, rather than, never, avoid, without, cant, "
    "cannot, cant|cannot|wont do|make|come, cant|cannot|wont make it, dont want|like, do not want, wont be able to "
    "make it, wont be able to make|come, am not free, im|am busy, not able to make|come, unable to make|come, not "
    "available|free, no longer, im away, hate, skip",
    unfit="doesnt work|suit, does not work|suit, is no good, is bad, wont work, is not good, isnt good, no good, i "
    "cant|cannot, not possible, is out, im busy, i am busy, im away, not good, is impossible, isnt possible, cant "
    "make it",
    link="with, to, on, the, a, for, by, at, this, next, in, of, my, it, either, want, please, until, from",
    rather="no, nope, sorry, i mean|meant, mean, meant, actually, rather, make it, wait, instead, scratch that, "
    "correction, oops, better, lets say",
    ordinals={
        1: "first, 1st",
        2: "second, 2nd",
        3: "third, 3rd",
        4: "fourth, 4th",
        5: "fifth, 5th",
        6: "sixth, 6th",
        7: "seventh, 7th",
        8: "eighth, 8th",
        9: "ninth, 9th",
        -1: "last, final",
    },
    nth="option, number, choice, variant, no, nr, item, answer, slot",
    option="sounds, looks, better, one, option, number, slot, choice, variant, no, nr, item, answer, time, the, ill, "
    "take, i, will, have, go, with, for, want, id, like, would, lets, it, thats, that, pick, choose, prefer, a, to, "
    "from, list, works, is, fine, good, at, on, me, best, suits, can, get, my, in, book",
    earlier="earlier, earliest, sooner, soonest",
    later="later, latest",
    units={
        1: "minute|minutes|min|mins",
        15: "quarter of an hour",
        30: "half an hour, half hour, half an hr",
        60: "hour|hours|hr|hrs",
        90: "hour and a half, hour and half",
        1440: "day|days",
        10080: "week|weeks",
    },
    onward="later, following, push|put|move back, push|put|move it|this|that back",
    backward="earlier, sooner, previous, bring forward, bring it|this|that forward",
    after="after, afterwards",
    before="before, prior",
    week_after="the week after, following week, week following",
    same_time="same time, same hour",
    soonest="earliest, soonest, as soon as, asap, next available|free, first "
    "available|free|possible|slot|opening|appointment, first one|time you have|can, first you have, "
    "first thing you have, nearest slot|available|free",
    latest="latest, last one|slot|appointment|time|opening on, last available|possible|slot|opening",
    speak="speak|talk|chat to|with, speak|talk directly to|with, get hold of, call, contact",
    party={
        2: "both of us, two of us, me and my friend|wife|husband|sister|brother|mother|mum|mom|partner, me and a "
        "friend, my friend|wife|husband|sister and me|i",
    },
    people="people, persons, person, guests, guest, clients, kids, children, adults, of us, ppl, pax, men, women, "
    "friends",
    for_="for",
    we_are="there will|would be, there are, we are, were, well be, we will be, party of, group of, table for",
    my_name="my name is, my names, name is, the names, under the name, under the name of, in the name of, name",
    i_am="im, i am, this is, for, its for",
    first_names="john, james, robert, michael, mike, david, dave, william, will, bill, richard, joseph, joe, thomas, "
    "tom, charles, chris, christopher, daniel, dan, matthew, matt, anthony, tony, mark, steven, steve, paul, andrew, "
    "andy, kevin, brian, george, edward, ed, jason, jeff, ryan, jacob, jake, nick, eric, jonathan, justin, scott, ben, "
    "sam, alex, adam, peter, jack, harry, oliver, luke, lucas, ethan, noah, liam, mary, patricia, jennifer, jenny, "
    "linda, elizabeth, liz, barbara, susan, sue, jessica, sarah, sara, karen, nancy, lisa, betty, margaret, sandra, "
    "ashley, emily, emma, kate, katie, kim, laura, julia, olivia, sophie, sophia, lucy, amy, rachel, helen, claire, "
    "alice, anna, maria, jane, charlotte, mia, ella, zoe, hannah, chloe, megan, holly, natalie, victoria, diana",
    for_whom="my|our "
    "son|daughter|wife|husband|mother|mum|mom|father|dad|friend|sister|brother|boyfriend|girlfriend|kid|child|boy|girl|grandma|grandson|granddaughter|boss|colleague|partner|niece|nephew",
    trades={
        "beard": "beard, beards, beard trim|trims, shave, trim my|the beard, trim for my beard, mustache, moustache",
        "colour": "colour, color, coloured, colored, dye, dyed, hair dye|color|colour|coloured|colored|dyed, "
        "highlights, colouring, coloring, roots, tint",
        "nails": "nails, nail, manicure, manicures, gel nails",
        "massage": "massage, massages, backrub",
        "hair": "haircut, haircuts, hair cut|cuts|trim|trimmed, cut my|the hair, cut, trim, hairdo, cut hair",
        "talk": "consultation, consultations, consult, consulting",
    },
    all_day="all day, whole day, the whole day, all day long",
    closed="closed, day off, off, no hours",
    idle="love you, i love you, miss you, merry christmas|xmas, happy new "
    "year|birthday|christmas|easter|holidays|friday|weekend, hows the weather, what a day|game|match, did you "
    "see|watch|hear, guess what, so tired|bored|hungry|hot|cold, im|i am bored|tired|hungry|sleepy|sad|drunk, my "
    "cat|dog|car|team, good luck, just kidding, joking, have fun, congratulations, congrats, lol, lmao, rofl",
    short={
        "you": "u, ya, yu",
        "your": "ur, yr",
        "are": "r",
        "what": "wat, wut, wht",
        "because": "cuz, coz, bc, cos",
        "please": "plz, pls, plse, pleaze",
        "thanks": "thx, tnx, tks, thnx, thanx",
        "appointment": "appt, apt, appmt",
        "want": "wnt",
        "can": "cn",
        "with": "w, wth, wid",
        "have": "hv, hav",
        "about": "abt",
        "much": "mch",
        "okay": "oki, okie, okk",
    },
    common="locate, located, i, you, he, she, it, we, they, him, her, us, them, your, his, our, their, an, or, if, "
    "because, as, into, up, down, out, over, am, are, was, been, being, do, does, did, done, has, had, could, may, "
    "might, should, must, these, those, here, what, when, where, which, who, how, some, seven, eight, three, more, "
    "most, such, only, own, same, than, too, now, also, need, going, coming, made, think, thing, things, something, "
    "anything, nothing, somehow, tell, told, give, put, find, look, looking, work, day, days, times, week, weeks, "
    "month, today, tomorrow, morning, afternoon, evening, night, noon, midday, monday, tuesday, wednesday, thursday, "
    "friday, saturday, sunday, soon, possible, asap, maybe, around, after, before, between, till, since, hour, hours, "
    "minute, minutes, half, quarter, past, pm, am, oclock, u, ur, nice, able, still, left, way, quite, quiet, mouth, "
    "place, salon, shop, studio, guess, came, off, wanted, wonder, wondering, possibly, perhaps, kind, bit, little, "
    "new, old, hair, head, face, hand, hands, while, white, whole, thin, hopefully, weekend, date, dates, lunch, "
    "dinner, breakfast, having, getting, else, ever, though, afraid, myself, moved, honestly, ready, board, mails, "
    "chance, price, prince, phone, heard, visit, visits, usual, noted, care, mother, matter, water, under, other, "
    "others, their, there, these, those, might, right, light, could, would, every, never, nearly, years, clean, "
    "learn, leave, least, close, clothes, classes, check, cheek, party, parts, month, months, money, lovely, looks, "
    "story, stars, starts, started",
)

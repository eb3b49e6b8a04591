"""English."""

from flows.understanding.rules.lexicon import Lexicon

LEXICON = Lexicon(
    wishes={
        "restart": "start|begin|starting over|again, restart, from the beginning|start|top, reset|redo|clear "
        "everything, from|at scratch|zero, start|begin anew|afresh, do over",
        "stop_messages": "stop messages|messaging|texting|sending|writing|reminding|contacting|bothering|spamming|"
        "emailing|notifying, no more messages|reminders|texts|notifications|sms|spam, dont write, stop these|all "
        "reminders|texts|notifications, dont text|message|contact|remind|bother me, take me off mailing, remove me "
        "from mailing, unsubscribe*, leave me alone, turn off reminders|notifications|messages",
        "human": "reach you|them, talk|speak|chat to|with human|person|someone|somebody|operator|manager|receptionist|"
        "staff|owner|agent|reception|desk|boss|lady|guy|man|woman|team|humans|people, real|live|actual person|human|"
        "agent, call|connect|ring|phone me, give me a call, human being|please, someone i can talk|speak, someone|"
        "somebody|anyone|person|manager|owner contact|text me, get|put|transfer|pass me through|to|someone|somebody "
        "human|person|manager|staff|reception|desk|someone|somebody, put me through, not a|with|to bot|robot|machine|"
        "computer, customer service|support|care, front desk, is there human|person|someone|somebody i|can|there, live "
        "chat|support, make|file|have a complaint, stupid|hate|useless bot|bots|robot|robots, a human, your|whats|"
        "which|have|get|need|a contact|phone|telephone number, to complain, number i|to can|call, have a word with, "
        "get me human|person|manager|operator",
        "language": "change|switch|another language, in|speak|understand|prefer|speaks|talk|talks english|spanish|"
        "portuguese|russian, switch|change to english|spanish|portuguese|russian, talking|write|answer|reply|respond|"
        "continue|chat|text to|with english|spanish|portuguese|russian, set the|my|your language, english|spanish|"
        "portuguese|russian please|pls",
        "late": "running|be|being late|behind, minutes|mins|min|bit|im|arrive late, late for my, stuck in traffic, be "
        "delayed, i am late, get there late, cant|cannot|wont|not be|make on|in time",
        "cancel": "cancel|cancels|cancelling|canceling|cancelled, call off, delete|remove|scrap booking|appointment|"
        "reservation|visit, drop|scrap it, drop|ditch|scrap|bin|axe my|the|our|that booking|appointment|reservation|"
        "visit|slot|massage|haircut|cut|manicure|nails|consultation|colour|trim|monday|tuesday|wednesday|thursday|"
        "friday|saturday|sunday, take|cross me off, take my name off, remove|delete me, pull|back out of, free up my, "
        "release|give up my slot|spot|time|place, give my slot|spot|place to|away, withdraw, take us off the list|book|"
        "books, rid of booking|appointment, void my, undo my|the booking|appointment, unbook, count me out, i wont "
        "need, wont|dont need after|anymore|any, not needed anymore|any, bail on|out, undo it|that, dont want|need "
        "appointment|booking|reservation|slot",
        "reschedule": "booked|down|in for but|and need|want|prefer, prepone*, move|shift|change|push the to|from|till|"
        "until|back, reschedule|rescheduling|rescheduled, postpone, rebook, rearrange, push|put back|off, bring "
        "forward, another|different|new|other time|day|date|slot, move|shift|push|bump|swap me|us|mine|massage|haircut|"
        "cut|manicure|nails|consultation|trim|session|monday|tuesday|wednesday|thursday|friday|saturday|sunday, change|"
        "switch massage|haircut|monday|tuesday|wednesday|thursday|friday|saturday|sunday|session|mine|it|this|that|"
        "appointment|booking|visit|reservation|date|time|day|slot, bump my|it, resched, move|push back|forward|up, "
        "later|earlier than i|my|booked|booking|appointment, postponing, postponed, delay my|the|our|it, put my "
        "appointment|booking forward, alter|amend|modify|adjust my|the booking|appointment|time|date, instead of my "
        "appointment|booking|slot, rearranging, rearranged, re schedule|arrange, move|shift|push|swap my|it|this|that|"
        "our|appointment|booking|visit|reservation|date|time|day|slot, change|switch my|our to|for, have|got "
        "appointment|booking|slot but need|want|prefer|could|would|id, moving|shifting|pushing|swapping my|it|the|"
        "appointment|booking|massage|haircut|manicure, change|switch to tomorrow|another|later|next|morning|afternoon|"
        "evening, swap|change|switch days|times|dates, want|need|like it|mine later|earlier|sooner",
        "list": "which|what appointments|bookings|visits do i|ive|have, my bookings|booking|appointments|appointment|"
        "reservations|reservation|visits, show|list|see|view|check bookings|appointments|reservations|visits, do i "
        "have booked|appointment|booking|anything, what anything|i booked, when|what time is|was|are my, am i booked|"
        "scheduled|coming, when do i come, upcoming appointments|bookings|visits, when am i seeing|next, when was my, "
        "when was|is|are my|our|mine appointment|booking|slot|visit|haircut|massage|manicure, remind me when|what, "
        "remind me of|about my, have i|we anything|something|any booked|coming|scheduled, what have i got, did i "
        "already|book, have i got|have booking|appointment|booked, which|what day|days|time am i, what day is|was my, "
        "forgot|forgotten when|what|my|which, am i still|already|definitely on|in|down, im|i am|were|we are still "
        "booked|on|in|down, am|was i|we down for|in|on, check|see what|which|when time|day|date|my, pull up appts|"
        "appointments|bookings, what time am|was|are i|we|my down|in|nails|hair, do you have me down|booked|in, do i "
        "have an|any appointments|bookings|visits, dont|cant remember when|what|which time|day|date|appointment, whens "
        "my, what time|when do|should|must i need|have come|be|arrive|get, when do you expect me, have you got me, "
        "check|see if i|im have|got|am|booked|booking|in|down|on, if i have|got booking|appointment|anything, is my "
        "haircut|massage|manicure at|on|still|tomorrow|today, when|time am|was i supposed|meant|due, what|which "
        "bookings|appointments|reservations i|ive|are, appointments|bookings under my, what was the time|day|date, "
        "what times my",
        "where": "address, what|whats|their|exact|your|have location, are they located, where are they|you, where is "
        "it|that|the, wheres the|it|that, where do|to i|come|go, where exactly|abouts, is there bus|metro|tube|train "
        "to, how to get, how do i find you, directions, you located|based, parking|park, send|share|drop|give|text me|"
        "us|the|your location|pin|map, what|which street|area|district|neighbourhood|neighborhood|part|metro|station|"
        "floor|stop are|is|do|of, nearest|closest metro|station|bus|stop|tube, how far are|is, whereabouts, how|best|"
        "way|easiest get to you|u, how can|to find|reach you|the, find you guys, postcode, google maps, on the map, "
        "come by bus|metro|train|tube, which bus|metro|tube|line, where should i|we, how do|can i|we get to|there|here|"
        "from, metro|station|bus|subway nearby|near|close, is it far, far from",
        "stop": "never mind, nevermind, nvm, forget it|about|that, leave it, changed my mind, some other time, another "
        "time perhaps|maybe, maybe another|next|later time, dont want to do|continue|carry this|that|on|anymore|now, "
        "dont bother, dont worry about, not any more",
        "book": "find|locate me|a|some, search|looking for, help find, book|booking|bookings|reserve|reservation|"
        "appointment|appointments|appt|schedule, fit|put|pencil|sign|get me in|down|up|done|on, slot|slots|opening|"
        "openings|availability|available|vacancy|vacancies, anything|something free|open|on|in|at|for|tomorrow|today, "
        "have|got anything|something|time|space|room, is|are|have|next free, free on|at|tomorrow|today|this, can|could "
        "i|we come|have|get, can|could you|u do|see|take, come in|by|round|over|see, get my|a|me done|cut|trimmed|"
        "haircut|trim|massage, get|give me a, ill have|take|get a|the, sign|fit|get|pencil|squeeze us|him|her|my in|"
        "down|for, gap|space|room in|on|for, squeeze me|us, any|some spots|spot|space|spaces|gaps|gap|room|chance, "
        "spots|spot left|free|open|on|for|today|tomorrow|this, got any|spots, anything going|left, in need of, could "
        "do with, fancy a|getting, after a|an|some haircut|cut|trim|massage|manicure|colour|color, hook|sort me up|"
        "out, set me up, arrange|grab a|an, secure a, like|want to come|see|visit, wanna come|see|visit, pop in|by|"
        "round, drop in|by, when can|could i|we|you come|get|fit|see|do, whats|what your next|earliest|soonest|first, "
        "earliest free|you, soonest you|can, change|changing my|the|of hair|colour|color|look|style|hairstyle, what "
        "else have|is you|there",
    },
    asks={
        None: "remind me the|a|before, how do|would i|we pay, pay by|with card|cash|cards|bizum|paypal|apple, take|"
        "accept cards|card|cash, wifi, do you take|accept|sell, gift card|cards|voucher, discount|discounts, do i need "
        "an|to appointment|book|reservation, walk ins|in welcome|ok|accepted, do you have rating, average rating, "
        "reviews, can i bring, dogs|pets|kids|children allowed|welcome|okay|fine, can i|we pay, how many people|"
        "barbers|stylists|staff",
        "policy": "cancellation|cancelation policy|rules|rule|fee|fees|terms|conditions|cost|charge|charges|window|"
        "period|work|works, cancel|reschedule|move free|without|fee|charge|penalty|charged, how late|long|early|soon "
        "can|do|may cancel|reschedule|move, what|happens if i am, your|the policy, charge for cancelling|cancellation|"
        "late|no|not|missed, deposit, if i|we dont come|show|turn|attend, cancel|cancelling|cancellation|reschedule|"
        "rescheduling fine|paying, change without charge|fee|penalty|paying, get|be|am|will charged|fined|penalised|"
        "penalized|billed if|for|when, do|must|will i|we have|need to pay if|when, pay something|anything if, is|are "
        "there|it free|fee|penalty|fine|charge|cost|charges to|for|if|when cancel|cancelling|cancellation|dont|late|"
        "change, what if|happens i|we|im cancel|miss|cant|dont|late|running|change|forget, what happens if|when, no "
        "show, dont show up, how much|long|many|far|late|early notice|advance|hours|before|ahead|days cancel|"
        "reschedule|give|notice|change, how much notice, how far|early in|ahead, notice period|needed|required, until|"
        "till|til|by when|what|time can|do|must|should cancel|cancelling|change|reschedule|move, last minute "
        "cancellation|cancel|cancellations|changes|change, cancel last minute, how late|long|early|soon|far can|do|may|"
        "in|before|ahead|advance change, refunded, refunds, refundable, refund, money back, pay in advance, pay up "
        "front, prepay, prepayment, upfront, down payment, allowed to cancel|reschedule|change, late fee|fees|charge|"
        "policy, house rules, cut off, cutoff, deadline, and if im|i late|cancel|dont|cant, change|cancel|move|"
        "reschedule later if, lose money, cancel hour|hours|day before|ahead|prior, if i|we cancel|miss|forget, if im|"
        "i late",
        "why": "why are|arent|cant|cannot|can|no|not|dont|only|did|do|doesnt|so|wont|was|nothing|couldnt|didnt|there|"
        "theres|is|on|isnt, how come, whats|what reason|wrong with|for, for what reason, whys",
        "price": "how much, price|prices|pricing|pricelist|cost|costs|rates|expensive|cheap, what charge, how many "
        "euros|dollars, whats|what the|your damage|fee|rate|charge, what would it|that|i pay, come|comes to altogether|"
        "total, work|works out at|as|to, priced, pricey, cheaper, cheapest, costing, quid, what do i|you|we pay|owe|"
        "ask, set me back, ballpark, do you|they charge, fees, charges, charge for, quote for|me, free of charge, "
        "complimentary, charge more|less|extra",
        "duration": "how long does|is|will|do|would|for|a|the, how many minutes|hours|mins, how much time does|do|is, "
        "whats|what length, take|last long, minutes is|does, how long should|am|it|can i, how quick|fast is|does|will, "
        "how soon will|would it be done|finished|over, will it be long, length of, duration, is|are massage|haircut|"
        "cut|colour|manicure|trim|consultation|session|appointment an|half|one hour, an hour long, does|will|would it|"
        "that|massage|haircut|cut|colour|manicure|trim take|last, how longs, more|longer|less than an|one|half hour, "
        "more|longer|less than minutes",
        "who": "who would|should|could you recommend|suggest, who works|work|working|is|does|do|can|will|makes|cuts|"
        "are|else, whos available|free|on|in|doing|working|around|there, which|what days|day|times|hours does|is|do "
        "works|work|working|in|there|available, when does|is works|work|working|there, which|what master|masters|"
        "barber|barbers|stylist|stylists|hairdresser|specialist|therapist, is in on|today|tomorrow, does work on|at|"
        "tomorrow|today|this, which of you|them|your|the does|do|is|can|cuts, which|what one of|one you|your|them, "
        "does|do any|anyone|anybody|someone|somebody do|does|know|work|still, who would|could be|cut|cutting|doing, "
        "who have you, which|what staff|girl|girls|guy|guys|technician|masseuse|colourist|colorist do|does|is|are|"
        "have, name|names of your|the barber|stylist|hairdresser|masseuse|team|staff, is|are working|around|off today|"
        "tomorrow|on|this|next, when|time does finish|start|leave, does do|cut|offer|give|colour, whos|who best|"
        "better, female|male|woman|man barber*|stylist*|hairdresser*|masseu*",
        "hours": "what time|when|late|till do|are|does you|u|the open|opens|close|closes|opened|closed|shut, office|"
        "your hours|times, are|r you|u open|closed|working, you close|open, hours of operation, is|are salon|shop|"
        "studio|place open|closed, hours|open today|tomorrow|on, till|until|til what|when time|do|are you|the|they "
        "open|work|working|close, till|until|til when are|do|is, what|which|til|till hours|time|times|days are|do|does "
        "you|they|everyone|studio|salon|shop open|opened|work|working|close|shut|start|finish, how late|early are|do "
        "you|they|the, when do|does|are|is you|they|studio|salon|shop|place open|close|shut|start|finish|closed, open "
        "early|weekends|sundays|saturdays|hours|now|till|until|late, are|is you|they|guys open|opened|closed|working|"
        "shut, you|they work on|weekends|sundays|sunday|saturdays|saturday|late|tomorrow|today|holidays|christmas, "
        "your schedule|timetable, closed on|for|today|tomorrow|over|now, bank holiday|holidays open|closed|work, "
        "closing|opening|working|business|trading time|times|hours|days, what time|when do|does open|close|shut|finish|"
        "start, timings, timing, how late can|could i|we, how late can|could i|we come|arrive|get|be",
        "service": "which|your services|service|treatments|treatment, do you do|make, what do|else u do|offer, "
        "services do you, menu, whats|what is a|an|the facial|shave|massage|manicure|consultation|balayage|fade|"
        "shellac|towel, list of services|treatments, what can i book|get|have, tell me about, difference, what|kinds|"
        "kind|types|type services|service|treatments|treatment|procedures, do you|they offer|provide|also, what do|"
        "else|does|things you|they|guys|place|salon|studio do|offer|provide, services|service|treatment list, info|"
        "information|details on|about|of, tell me|us more, what|whats is|does|in involve|involved, whats on offer, "
        "cater for|to, specialise|specialize in, does it include, is it included, whats|what included|include, any "
        "other services|treatments, do you cut|see kids|children|women|men|ladies",
    },
    want="want, would|id like|love, id rather, prefer, need, wanna, can|could|may i, looking for, interested in",
    unable="cant|cannot do|on|tomorrow|today, cant|cannot|wont|unable|able come|make|attend, have to skip, no longer "
    "need|want|coming, wont be|coming coming, not coming, not be able, cant|cannot get to|there|in|away, dont want to "
    "come|go|attend, wont be there|in|around, better not come|go|attend|risk, might not make|manage|be, not gonna|"
    "going make|be|come",
    cannot="i cant|cannot, i cant|cannot do|make|come, cant|cannot do|make",
    instead="could|can|may|might|lets we|you|i make it on|at|for|later|earlier|another|next|tomorrow|monday|tuesday|"
    "wednesday|thursday|friday|saturday|sunday, possible to make it on|at|for|later|earlier|another|next|tomorrow|"
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday, come later|earlier, come in|over sooner, be seen "
    "earlier|sooner|later, id|would rather come, instead, rather than, plans changed|change, change of plan|plans, no "
    "good|work|works|suit|suits anymore, no good|work|works|suit|suits any more, wrong day|time|date",
    anew="and|then|but book|make|move|put|come|give|get|take, book|put|squeeze|fit|pencil|move|make|schedule me|us|it|"
    "another|in, rebook, reschedule, rearrange",
    how_much="",
    spare="dont, dont want to, do not want to, dont wanna, not, never, no need to, didnt, without, instead of",
    like={
        "usual": "my|the usual, as usual|always",
        "last": "same|again|like|as|from|had|got|did|have last time, same again, same as before, repeat my last",
    },
    commands={
        "ask": "why, why not, how come, but why",
        "help": "help, what can you do, commands, how does it|this work",
        "back": "back, go back, previous",
        "stop": "stop, never mind, nevermind, forget|leave|drop it, forget about it, quit, exit, nvm, enough, i dont "
        "want to continue|go on, dont want to continue|go on, dont continue, ill do it later, maybe later",
        "stop_messages": "stopall, stop all, unsubscribe, end, optout, opt out",
        "list": "bookings, appointments",
        "restart": "start, menu, reset",
        "where": "where, where are you, address, your address, location, map",
        "human": "human, operator, agent, person, real person, receptionist, manager, phone|contact|your number",
        "language": "language",
        "late": "late, im|running late, i am late, im running late",
    },
    leave="cancel, abort",
    yes="will|would|thatll|itll work|do, its fine, i would like that, proceed, yes, y, yeah, yep, yup, ye, sure, ok, "
    "okay, okey, k, confirm, confirmed, i confirm|agree|accept, correct, right, go ahead|on, book|do|reserve|thats it, "
    "of course, perfect, sounds good|great|perfect|fine, good, great, fine, that works|suits, works, absolutely, "
    "definitely, exactly, deal, lets do it, lets go, looks|all good, alright, all|is right|correct, cool, awesome, "
    "agreed, please do|confirm, go for it, lovely, ill take it, i will take it, ill|will come, im|am coming, ill|will "
    "be there, see you there|then, 👍, 👌, ✅, lock|book|pop|put it|that in, count|pencil me in, im in, thats perfect|"
    "great|fine|right|correct|good|lovely|ideal|brilliant|okay|ok|cool, oh|hell yeah|yes, yea, yas, yh, yess, yeh, "
    "yessir, aye, indeed, certainly, surely, for sure, by all means, suits me|us|fine|grand|perfectly, do so, ill go "
    "with it|that, happy with that|it|this, spot|bang on, brill, brilliant, grand, super, wonderful, excellent, "
    "fantastic, amazing, fab, ideal, thatll|itll be|do fine|great|nicely|perfect|lovely|ok, that|this|it will|would be|"
    "work|do great|perfect|fine|lovely|ideal|good|well|nicely|brilliant|grand|ok, im okay|fine|good|happy with that|"
    "this|it, accept, approve, approved, sgtm, lgtm, kk, okey dokey, happy days, everything is|looks correct|right|"
    "fine|good, thats|its a yes|deal, sweet, nice one, good to go, no problem|worries, 💯, book me|us in|on, book me|"
    "that, put me down|in, sign me up, please book|reserve it, thats the one, that one please, fine by me, confirm "
    "booking, looks right|perfect|fine to me",
    no="no, n, nope, nah, not now|really|that|this|it|yet|correct|right|good|interested, dont, do|definitely|"
    "absolutely|certainly|rather|better not, no way|good|deal|one, not that|this one, i dont want it|that|this|to, i "
    "dont, dont want|book|confirm|reserve|do it|that|this, i changed my mind, neither, none, none of them|these, thats|"
    "its wrong|incorrect, wrong, incorrect, doesnt work, that doesnt work, 👎, ❌, nop, naw, nah mate, hell no, i dont "
    "think so, dont think so, dont book|confirm|do|reserve, do not book|confirm|reserve|do|want it|that|this, not for "
    "me, not what i wanted|asked|want|said|meant, its|thats not right|correct|it|good|me, this is wrong, youre|you "
    "alright|grand|ok|okay, dont like it|that, id rather not, ill pass, decline, it wont|doesnt work|suit|do, that "
    "wont do|work, too expensive|pricey, dont book|confirm|reserve|do anything",
    thanks="thats it|all for now, that does it, helpful, thankful, thats all i need|wanted, thanks, thank u, thx, ty, "
    "tnx, tks, cheers, appreciate it, see you|ya, see you soon|tomorrow|later|friday|monday|tuesday|wednesday|thursday|"
    "saturday|sunday, bye, goodbye, have a nice|good|great day|one, thats all|everything, that is all, thank, thanks a "
    "million|bunch|heaps, thankyou, thanku, thnks, thks, tysm, tyvm, ta, cheers man, your|youre the|a best|star|legend|"
    "angel|lifesaver|gem|great, you are|youre so|very|too kind|helpful|sweet|good, so|very|most|really kind|helpful|"
    "good of you, legend, bless you, god bless, been great|very|so, grateful, i appreciate it|that|your, appreciated, "
    "thats all for today, cya, laters, cheerio, take care, have a lovely|wonderful day|one|evening|weekend|afternoon|"
    "night, good night, ttyl, speak|talk soon",
    greeting="anyone|anybody|you there, hi, hello, hey, hiya, yo, good morning|afternoon|evening|day, howdy, "
    "greetings, how are you, whats up, heya, heyy, hallo, hullo, helo, gm, gday, morning|evening all|guys|everyone|"
    "team, sup, wassup, how are you doing|today|going|keeping, hows it going, how is it going, hows things|life|you|"
    "your day, nice|pleased to meet you, knock knock, are you there|around|here, anyone|anybody home|around|here, "
    "howya, howaya, hows you|yourself|everyone|yourselves, whats the craic|story, top of the morning, afternoon all|"
    "guys|everyone|team",
    polite="for the|you help, for helping, been, youve, great|your help, please, thats, pls, plz, plse, the, it, that, "
    "then, very, much, so, kindly, just, for, me, with, is, this, thing, lot, one, oh, ah, um, uh, well, and, to, you, "
    "all, wait, hmm, sorry, dear, guys, a, there, again, lets, would, be, many, really, 🙏, mate, bro, love, pal, "
    "buddy, sir, madam, miss, folks, everyone, team, okay, cool, actually, anyway, haha*, ahah*, hehe*, lol, lols, "
    "lolol*, lmao*, rofl, aw, er, erm, hun, honey, lads, in advance, if possible, if you can, if thats ok|okay|"
    "alright, if you dont mind, quickly, indeed, loads",
    work={
        "agenda": "agenda, schedule, my day, bookings, appointments, visits, who comes, who is next, what do i have",
        "requests": "requests, request, waiting, to confirm, pending",
        "walk_in": "walk in, walkin, new visit|client, book, booking",
        "block": "block, close, closed, closing, day|time off, break, sick, ill",
        "hours": "hours",
    },
    languages={"en": "english", "es": "spanish", "pt": "portuguese", "ru": "russian"},
    anyone="anyone, anybody, any master|barber|stylist|one|staff|hairdresser|technician|masseuse|colourist|person, "
    "whoever, whomever, mind|care|matter|idc|cares who, either of them, who is free|available, not fussed|fussy|"
    "bothered who, no preference|matter who, whoever is|s free|available|there|around, whos free, any of your|the "
    "barbers|stylists|girls|guys|staff|team|masters|masseuses, anyone is fine, anyone will do, anyone works|free|"
    "available, first available barber|stylist|person, someone|somebody free|available, either barber|stylist|person, "
    "doesnt matter who, whoever is, whoevers free|available|there, who cares, anyone|anybody who is, anyone|anybody|"
    "someone|somebody else",
    any_="any, either, no preference|pref, doesnt matter, does not matter, dont care|mind, whichever, all the same, "
    "all fine, not fussed|fussy|bothered|picky, im easy, flexible, up to you, you choose|pick|decide, your choice|call|"
    "pick, surprise me, idc, idm, dont really mind|care, whatever, anything, both work|fine, makes no difference, same "
    "to me",
    any_day="any day|date, whichever|whatever day, any old day, any of the|those|these days, all days work, no "
    "preference on|for day, day doesnt matter",
    any_time="any|whatever time|hour, anytime, whenever, any old time, any of the|those|these times, no preference on|"
    "for time, time doesnt matter, all times work, any slot works",
    unless="bar, any day|time bar, anyone bar, not, not with|available|free|coming, except, except for, excluding, "
    "other|rather than, apart from, besides, anyone|anybody|anything|everyone|everybody|day|one|barber|stylist|"
    "hairdresser|therapist|master|person but, instead of, never, avoid, without, cant, cannot, cant|cannot|wont do|"
    "make|come, cant|cannot|wont make it, dont want|like, do not want, wont be able to make it, wont be able to make|"
    "come, im|am busy, not able to make|come, unable to make|come, no longer, im away, better not come|go|attend|risk, "
    "better not come in, might not make it, hate, skip, wont be coming|in|there, wont be coming in, not coming in, "
    "cant come in, cant be, cant be on, than",
    unfit="doesnt work|suit, does not work|suit, is|are no good, is|are bad|out, wont work, is not good, isnt|no|not "
    "good, i cant|cannot, not|isnt possible, im busy|away, i am busy, is impossible, cant make it",
    busy_until="i|ill work|works|finish, i get off|out, i get off|out of|from work, finish|off|at work, im at|in work, "
    "busy, in meetings|class|school",
    link="with, to, on, the, a, an, for, by, at, this, next, in, of, my, it, either, want, please, until, from",
    rather="i said|mean|meant, no, nope, sorry, mean, meant, actually, rather, make it, wait, instead, scratch that, "
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
        -2: "penultimate, second|next to last, second last, last but one",
    },
    nth="option, number, choice, variant, no, nr, item, answer, slot",
    option="sounds, looks, better, one, option, number, slot, choice, variant, no, nr, item, answer, time, the, ill, "
    "take, i, will, have, go, with, for, want, id, like, would, lets, it, thats, that, pick, choose, prefer, a, to, "
    "of, those, these, them, from, list, works, is, fine, good, at, on, me, best, suits, can, get, my, in, book",
    earlier="earlier, earliest, sooner, soonest",
    later="later, latest",
    either="or, if not, or if not, else, or else, otherwise, failing that",
    units={
        1: "minute|minutes|min|mins",
        15: "quarter of an hour",
        30: "half an hour|hr, half hour",
        60: "hour|hours|hr|hrs",
        90: "hour and a half, hour and half",
        1440: "day|days",
        10080: "week|weeks",
    },
    onward="later, following, back by, push|put|move back, push|put|move it|this|that back",
    backward="earlier, sooner, previous, forward by, bring forward, bring it|this|that forward",
    after="after, afterwards",
    before="before, prior",
    week_after="the week after, following week, week following",
    same_day="same day",
    same_time="same time|hour",
    soonest="earliest, soonest, as soon as, asap, free first, next available|free, first one|time you have|can, first "
    "you have, first thing you have, nearest slot|available|free, as early|quickly|fast as possible|you|can, the "
    "sooner the better, whatever comes first|next|soonest|earliest, whats soonest|earliest, right|straight away, "
    "immediately, first free|thing|available|possible|slot|opening|appointment",
    latest="latest, last one|slot|appointment|time|opening on, last available|possible|slot|opening",
    speak="speak|talk|chat to|with, speak|talk directly to|with, get hold of, call, contact, tell, let",
    present="off, on holiday, away, works|working|around, is|be in|on|there|working, will be in|there|working",
    party={
        1: "just|only me, just for me, just myself, me myself only, one person",
        2: "both|two of us, me and my friend|wife|husband|sister|brother|mother|mum|mom|partner, me and a friend, my "
        "friend|wife|husband|sister|girlfriend|boyfriend|partner|brother|mother|mum|mom|dad|son|daughter|mate|cousin "
        "and me|i|myself",
    },
    people="people, persons, person, guests, guest, clients, kids, children, adults, of us, ppl, pax, men, women, "
    "friends, girls, boys, guys, mates, sons, daughters, sisters, brothers, ladies, cousins, colleagues",
    with_me="me|myself|i|us and, me plus|with, myself plus",
    companions="friend, mate, wife, husband, hubby, sister, brother, mother, mum, mom, partner, son, daughter, "
    "boyfriend, girlfriend, dad, father, cousin, colleague, kid, child, boy, girl, missus, fiance, fiancee, roommate, "
    "aunt, uncle, niece, nephew, grandma, grandson, granddaughter, bf, gf, buddy, bestie, bro, pal, ma, da, mam, "
    "fella, flatmate",
    for_="for",
    we_are="there will|would be, there|we are, were, well be, we will be, party|group of, table for",
    my_name="my|last name is, my|the names, name|surname is, under the name, under|in the name of, name, last name, "
    "kind|best|warm regards, regards, best wishes, yours sincerely|truly",
    i_am="im, i am, this is, for, its for, hi|hey|hello its, its, put, call me",
    first_names="john, james, robert, michael, mike, david, dave, william, will, bill, richard, joseph, joe, thomas, "
    "tom, charles, chris, christopher, daniel, dan, matthew, matt, anthony, tony, mark, steven, steve, paul, andrew, "
    "andy, kevin, brian, george, edward, ed, jason, jeff, ryan, jacob, jake, nick, eric, jonathan, justin, scott, ben, "
    "sam, alex, adam, peter, jack, harry, oliver, luke, lucas, ethan, noah, liam, mary, patricia, jennifer, jenny, "
    "linda, elizabeth, liz, barbara, susan, sue, jessica, sarah, sara, karen, nancy, lisa, betty, margaret, sandra, "
    "ashley, emily, emma, kate, katie, kim, laura, julia, olivia, sophie, sophia, lucy, amy, rachel, helen, claire, "
    "alice, anna, maria, jane, charlotte, mia, ella, zoe, hannah, chloe, megan, holly, natalie, victoria, diana",
    for_whom="my|our son|daughter|wife|husband|mother|mum|mom|father|dad|friend|sister|brother|boyfriend|girlfriend|"
    "kid|child|boy|girl|grandma|grandson|granddaughter|boss|colleague|partner|niece|nephew",
    trades={
        "beard": "beard, beards, beard trim|trims|cut|trimmed|shave|shaved|shaping|tidy|tidied|lined, shave, trim|cut "
        "my|the|his beard, mustache, moustache, trim of|on|for my|the|his beard, beard line up, shaved, goatee, "
        "stubble, facial hair, hot towel shave",
        "colour": "colour, color, coloured, colored, dye, dyed, hair dye|color|colour|coloured|colored|dyed, "
        "highlights, colouring, coloring, roots, tint, dyeing, bleach, bleached, bleaching, balayage, ombre, "
        "lowlights, streaks, toner, my greys|grays, cover grey|gray, blonde, colors, colours, recolor, recolour, dye "
        "job, root touch up, tinted, tinting, highlighted",
        "nails": "nails, nail, manicure, manicures, gel nails|polish, shellac, acrylics, nail polish|varnish|job|art, "
        "fingernails, gels",
        "massage": "massage, massages, backrub, back rub, rub down, rubdown, back|neck|shoulder massage, massaged, "
        "deep tissue",
        "hair": "haircut, haircuts, hair cut|cuts|trim|trimmed|done|appointment|appt, cut my|the|his|her hair, cut, "
        "trim, hairdo, cut hair, bob cut|haircut, fade, fades, skin|low|mid|high fade, taper, buzz|crew|pixie cut, "
        "buzzcut, undercut, mullet, fringe, bangs, chop, blow dry, short back and sides, trim his|her hair, wash and "
        "cut, barnet, cuts, trims, do|fix|sort my hair, shape|line up, lineup, hair cutting, cutting",
        "talk": "consultation, consultations, consult, consulting",
    },
    all_day="all|whole day, the whole day, all day long",
    closed="closed, day off, off, no hours",
    idle="not sure if|whether|i|about|on|yet, just looking|browsing|kidding, decide later, love|miss you, merry "
    "christmas|xmas, happy new year|birthday|christmas|easter|holidays|friday|weekend, what a day|game|match, did you "
    "see|watch|hear, guess what, so tired|bored|hungry|hot|cold, im|i am bored|tired|hungry|sleepy|sad|drunk, my cat|"
    "dog|car|team, rain, raining, rains, snow, snowing, weather, forecast, an|my|his|her|the exam|exams|concert|gig|"
    "flight|match, who won|scored|knows, nearly|almost|finally the|friday|weekend|monday|saturday|sunday, ill|i have|"
    "need|must to ask|check|think, let me check|think|ask, ill let you know, get back to you, havent decided, starts|"
    "start school|college|uni, good luck, joking, have fun, congratulations, congrats, cant|cannot believe, dont know, "
    "dunno, no idea, its my birthday, birthday party, is playing, this is a test, testing, tell me a joke, whats your "
    "name, how old are you, wrong chat|number|person|window|group",
    think="let me think|check|see|ask|look|decide, need think|check|ask|decide, have|got to check|ask|think, ill think|"
    "check|ask|decide|consider, i will think|check|ask|decide, let you know, get back to you, give me minute|moment|"
    "sec|second|min, one|a|just moment|minute|sec|second|min, hold|hang on, bear with me, ill write|message|text|tell "
    "later|tomorrow|soon, decide later, think about|over it, not sure yet, dont know yet, havent decided, thinking, "
    "undecided",
    more="and another, another|more for|at, and|also for my|our, and my|our wife|husband|partner|son|daughter|kid|mum|"
    "mom|dad|friend|sister|brother",
    right_after="right|straight|immediately|directly|just after|afterwards|following, after that|mine|me|him|her, back "
    "to back",
    occasion="wedding, married, party, birthday, anniversary, exam, exams, flight, interview, prom, graduation, "
    "funeral, christening, concert, date with, function, photo, photos, photoshoot, reunion, ceremony, baptism, "
    "engagement, hen|stag do",
    vacant="free, available, availability, slot|slots, vacancy, vacancies",
    tells="adore, adores, dreams, dreamt, lasts, reckons, gossips, enjoys, looks, went, came, broke, told, said, saw, "
    "slept, ate, drank, lost, won, loved, watched, visited, played, worked, chipped, passed, mentioned, recommended, "
    "texted, called, enjoyed, ruined, snapped, tried, looked, turned",
    of_others="friend|mate|wife|husband|sister|brother|mother|mum|mom|partner|son|daughter|boyfriend|girlfriend|dad|"
    "father|cousin|colleague|neighbour|neighbor|boss|aunt|uncle|niece|nephew|flatmate got|had|has|gets|did|does, "
    "friend|mate|wife|husband|sister|brother|mother|mum|mom|partner|son|daughter|boyfriend|girlfriend|dad|father|"
    "cousin|colleague|neighbour|neighbor|boss|aunt|uncle|niece|nephew|flatmate is|are|was getting|having|doing",
    able="what|how about, i said|will, say, make it, can, could, able, any, anything, possible, free, available, room, "
    "space, chance, would, may, ill, shall, lets, hoping, coming, come, suits, good for, best, works, work for|with|"
    "better, will|might it|that|this work, hope you|to|theres|i",
    because="",
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
        "cancel": "cxl, cncl, cnl",
        "with": "w, wth, wid",
        "have": "hv, hav",
        "about": "abt",
        "much": "mch",
        "okay": "oki, okie, okk",
    },
    small={},
    common="locate, located, he, she, him, their, because, into, being, should, when, such, own, also, made, "
    "something, somehow, told, find, u, ur, still, left, quite, quiet, mouth, place, salon, shop, came, wonder, "
    "wondering, possibly, perhaps, bit, little, head, face, hands, while, white, thin, hopefully, dates, ever, though, "
    "afraid, moved, honestly, ready, board, mails, prince, heard, noted, water, others, light, clean, learn, least, "
    "clothes, classes, cheek, parts, money, started, hairdressers, colorist, lady, guy, finished, robot, bot, machine, "
    "messages, messaging",
)

"""English words of dates and times."""

from flows.understanding.rules.dates.feasts import Dated, Easter, NthWeekday
from flows.understanding.rules.dates.words import DateWords

WORDS = DateWords(
    weekdays=(
        "monday, mondays, mon, mo",
        "tuesday, tuesdays, tue, tues, tu, teusday, tuseday",
        "wednesday, wednesdays, wed, weds, wensday, wendesday, wednsday",
        "thursday, thursdays, thu, thur, thurs, thrusday",
        "friday, fridays, fri",
        "saturday, saturdays, sat",
        "sunday, sundays, sun",
    ),
    months=(
        "january, jan",
        "february, feb, febuary",
        "march, mar",
        "april, apr",
        "may",
        "june, jun",
        "july, jul",
        "august, aug",
        "september, sep, sept",
        "october, oct",
        "november, nov",
        "december, dec",
    ),
    numbers={
        0: "zero, oh, ou, o",
        1: "one",
        2: "two",
        3: "three",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
        9: "nine",
        10: "ten",
        11: "eleven",
        12: "twelve",
        13: "thirteen",
        14: "fourteen",
        15: "fifteen",
        16: "sixteen",
        17: "seventeen",
        18: "eighteen",
        19: "nineteen",
        20: "twenty",
        30: "thirty",
        40: "forty, fourty",
        50: "fifty",
        60: "sixty",
    },
    vague={
        2: "a pair of, pair of, couple, a couple, a couple of, couple of",
        3: "few, a few, several",
    },
    ordinals={
        1: "first",
        2: "second",
        3: "third",
        4: "fourth",
        5: "fifth",
        6: "sixth",
        7: "seventh",
        8: "eighth",
        9: "ninth",
        10: "tenth",
        11: "eleventh",
        12: "twelfth",
        13: "thirteenth",
        14: "fourteenth",
        15: "fifteenth",
        16: "sixteenth",
        17: "seventeenth",
        18: "eighteenth",
        19: "nineteenth",
        20: "twentieth",
        30: "thirtieth",
    },
    days={
        -1: "yesterday",
        0: "today, todays, 2day, later today, later on today, the current day, this day, current day",
        1: "tomorrow, tomorrows, tmrw, tmr, tmw, 2moro, 2morrow, 2mrw, tomorow, tommorow, tommorrow, tomorrrow, "
        "the next day, next day, the following day",
        2: "day after tomorrow, the day after tomorrow, day after tmrw, the day after tmrw, overmorrow, "
        "the day after next",
    },
    units={
        "second": "second, seconds, sec, secs, s*",
        "minute": "minute, minutes, min, mins, mns, m*",
        "hour": "hour, hours, hr, hrs, h",
        "day": "day, days, d*",
        "week": "week, weeks, wk, wks, w/c, w*, work week, workweek, working week",
        "fortnight": "fortnight, fortnights",
        "weekend": "weekend, weekends, wekend, weekeend, week end, wkend, w/e",
        "month": "month, months, mo*",
        "year": "year, years, yr, yrs, y*",
        "workday": "business day, business days, working day, working days, work day, work days, workday, workdays",
    },
    parts={
        "morning": "morning, mornings, forenoon",
        "early": "first thing, first thing in the morning",
        "late": "last thing, end of business",
        "afternoon": "afternoon, afternoons, arvo",
        "evening": "evening, evenings",
        "night": "night, nights",
        "daytime": "daytime, business hours, business hour, working hours, office hours",
        "after_work": "after work",
        "after_school": "after school",
    },
    meals={
        "breakfast": "breakfast, breakfast time",
        "lunch": "lunch, lunchtime, lunch time",
        "dinner": "dinner, dinner time, dinnertime",
    },
    feasts={
        Dated(1, 1): "new year's day, new years day, new year",
        Dated(2, 14): "valentine's day, valentines day, valentine's, valentines",
        Dated(3, 17): "st patrick's day, st patricks day, saint patrick's day, paddy's day",
        Easter(-47): "shrove tuesday, pancake day",
        Easter(-46): "ash wednesday",
        Easter(-2): "good friday",
        Easter(-2, lasting=4): "easter weekend, easter break",
        Easter(): "easter, easter sunday, easter day",
        Easter(1): "easter monday",
        Dated(10, 31): "halloween",
        NthWeekday(4, 3, 11): "thanksgiving, thanksgiving day",
        Dated(12, 24): "christmas eve, xmas eve",
        Dated(12, 25): "christmas, christmas day, xmas, xmas day",
        Dated(12, 26): "boxing day",
        Dated(12, 31): "new year's eve, new years eve, nye",
    },
    nothing="any day, last minute, one by one, second hand, how are you today, how are you doing today, "
    "how is it going today, what's up today, one of, "
    "any one, "
    "that one, this one, the one, each one, which one, no one, good morning, good afternoon, good evening, "
    "good night, good day, have a good day, have a great day, have a nice day, have a good one, have a great week, "
    "have a good week, have a nice week, have a great weekend, have a good weekend, have a nice weekend, lovely day, "
    "lovely evening, nice evening, lovely weekend, wonderful day, wonderful evening, great evening, nice night, "
    "great week, all for today, all today, it for today, that's all for now, that will be all for today, "
    "nothing else today, nothing else for today, these days, the other day, some day, one day, just a minute, "
    "just a second, not now, up to date, up-to-date, day by day, day to day, time of day, that is all for now, "
    "every now and then, now and then, now and again, now or never, day and night, night and day, sundae, "
    "your business hours, your working hours, your office hours, "
    "by now, from now on, now what, a minute ago, a second ago, a moment ago, to last, will last, it last, they last, "
    "evening dress, evening gown, evening makeup, evening make-up, night cream, day cream, night mask",
    signs={
        "am": "am, a m, in the am",
        "pm": "pm, p m, in the pm",
        "letter_a_glued": "a",
        "pm_glued": "p",
        "at": "at, @, at about, at around, at approximately, around, round, round about, about, "
        "approximately, approx, circa, ard, at like",
        "about": "around, about, approximately, approx, exactly, sharp, ish, sometime, some time, any time, anytime",
        "on": "on, for, sometime on",
        "in": "in, during, on, at, over, for, sometime in",
        "during": "in, during, for",
        "workdays": "weekday, weekdays, during the week, business day, business days, working day, working days, "
        "work day, work days, workday, workdays",
        "thru": "to, till, til, until, through, thru",
        "the": "the, a, an, my, one",
        "one": "a, an, one",
        "of": "of, in, from, 's, on",
        "thing": "one, option, slot, choice, time",
        "counted": "people, persons, person, pax, ppl, guests, adults, adult, kids, kid, children, child, friends, "
        "women, men, girls, boys, of us, dollars, bucks, euros, euro, pounds, usd, eur, percent, places, locations, "
        "seats, chairs, sessions, visits, tries, stars, points, point, century, grade, class, prize, party, best, "
        "round, edition, anniversary, generation, ratio, aspect ratio, degrees, percents, cents, grams, cats, dogs, "
        "floor, years old, meters, km, cm, mm, kg, inches, inch, cups, cup, lbs, miles, rooms, nails, services",
        "street_behind": "street, avenue, ave, road, lane, boulevard, blvd, drive, square",
        "with": "with, i am, i'm, im, name is, named, called, mr, mrs, ms, miss, dr",
        "doubtful": "sun, sat, march, may, mo, tu, mar",
        "within": "in, within, after",
        "inside": "within, inside of, in under, in less than, less than",
        "duration": "for, lasting",
        "from": "from, starting, beginning, starting from, start from, starts from",
        "to": "to, till, til, until, untill, through, thru, up to",
        "between": "between, in between, btw, btwn, from between, anywhere between, any time between, anytime between",
        "and": "and, but",
        "or": "or, nor",
        "who": "i, me, for me, is",
        "before": "before, earlier than, sooner than, prior to",
        "until": "no later than, not later than, not after, but not later than, but no later than, but not after, "
        "until, till, til, untill, up to, through, thru, by, at the latest by, at the latest, latest",
        "after": "after, later than, any time past, anytime past, any time after, anytime after, sometime after",
        "since": "since, from, starting, starting at, starting from, start from, starts from, starting on, as of, "
        "beginning, beginning on, not before, no earlier than, not earlier than, no sooner than, "
        "at the earliest",
        "onwards": "at the earliest, or later, onwards, onward, and later, and on, on wards",
        "downwards": "or earlier, or before, or sooner, at the latest, and earlier, and before",
        "later": "from now, hence, later, in the future, ahead, out",
        "ago": "ago, earlier, back",
        "beyond": "after, from, following, past, later than",
        "this": "this, current, the current",
        "coming": "coming, upcoming, this coming, the closest, the nearest, closest, nearest",
        "next": "next, following, upcoming, coming, around next",
        "last": "last, past, previous, final",
        "beginning": "beginning, starting, commencing",
        "half": "half",
        "half_after": "half",
        "quarter": "quarter",
        "quarters": "quarters",
        "more": "more",
        "whole": "all, whole, entire",
        "past": "past, after",
        "minutes_to": "to, till, til, before, of",
        "military": "hours, hrs",
        "wishing": "happy, merry, how was your, how is your, how's your, "
        "enjoy the, enjoy your, have a nice, have a good, have a great, have a lovely, "
        "have a wonderful, thank god it's",
        "oclock": "o'clock, oclock, o clock, h, o' clock, ish, sharp",
        "noon": "noon, noonish, midday, mid day, noontime, 12 noon, twelve noon",
        "midnight": "midnight, 12 midnight",
        "tonight": "tonight, tonite, 2nite",
        "early": "early, early in, earlier",
        "late": "late, later, late in, later in",
        "begin": "beginning, start, early, begining",
        "middle": "middle, mid",
        "end": "end, late",
        "rest": "rest, remainder, remaining, later",
        "eod": "eod, end of day, end of the day, cob, close of business",
        "worth": "costs, cost, paid, pay, price is, worth, scored, score, version, chapter, verse, apartment, apt, "
        "flat, room, suite, building, gate, table, studio, order, ticket, code, card, ref, page, level, extension",
        "eom": "eom, end of month",
        "eoy": "eoy, end of year",
        "suffix_glued": "st, nd, rd, th",
        "thousand": "thousand",
        "polite": "please, pls, plz, thanks, thank you, ok, okay, then, works, is fine, fine, is good, good, maybe, "
        "let's say, lets say, would be great, perfect, sounds good, i guess, yes, hi, hello",
        "cannot": "can't, cannot, cant, can not, can't do, can't make, cannot do, cannot make, cant do, cant make, "
        "doesn't work, does not work, doesnt work, won't work, wont work, is no good, is not possible, "
        "is impossible, i am busy, i'm busy, im busy, not free, not available, don't work, dont work",
        "not": "not, neither, instead of, rather than, except, except for, but not, excluding, other than, apart from, "
        "besides, anything but, any day but, never, not on, avoid",
        "now": "now, right now, at the moment, asap, as soon as possible, immediately, right away, at the present time",
        "every": "every, each",
        "earliest": "earliest, soonest",
        "no": "no",
        "plural": "mornings, afternoons, evenings, nights, mondays, tuesdays, wednesdays, thursdays, fridays, "
        "saturdays, sundays",
    },
)

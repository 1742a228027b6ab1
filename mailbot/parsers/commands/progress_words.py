"""The words in which people tell what has become of a pairing: `met`, `not yet`, `booked`.

A clause tells it when it holds one of the signs and no word but those listed: `we could meet on Friday` has one that
isn't. NAME stands for names, MOMENT for a day or a time, each of them a word here.
"""

import re

_WHOM = (
    "him her them each other my our the new mentor mentee partner mentor's mentee's match name names with to and i "
    "both us me we he she they it his their between"
)
_SESSIONS = (
    "booking session sessions call calls meeting meetings chat chats slot appointment date time talk zoom catch-up "
    "catchup conversation meetup video phone coffee kick-off kickoff kick off intro introductory introduction lunch "
    "first second third fourth next last initial mentoring online one two three hour short quick hour-long a an "
    "another some few couple of"
)
_PLEASANT = (
    "great good nice lovely brilliant fantastic excellent wonderful helpful useful productive long pleasant "
    "interesting amazing really very so super well fine enjoyable fun fruitful insightful inspiring quite absolutely"
)
_WAYS = (
    "via on over by through in using at person zoom teams google meet skype slack phone video calendly email online "
    "calendar diary link page face facetime whatsapp for the from up"
)
_HAVING = (
    "have 've has had is 's are 're was been am 'm now just already finally all also then today actually earlier "
    "recently still even too again once twice that this these there"
)

_BOOKING = (
    "booked book scheduled arranged confirmed fixed agreed planned reserved organised organized settled set sorted "
    "found got made picked chosen chose put happening place takes taking meet meeting talk talking speak speaking chat "
    "chatting catching catch will 'll be going managed something see seeing go ahead starting kick zooming having "
    "doing she he "
    "gebucht termin treffen vereinbart wir haben ist am um fur reserve fixe rendez-vous est pour le reservado agendado "
    "agendada marcado marcada cita reuniao reunion el para esta prenotato fissato appuntamento il per e geboekt "
    "afgesproken afspraak we op umowione umowiony umowieni spotkanie na jest"
)
_MEETING = (
    "managed meet speak talk chat met spoke spoken talked chatted caught zoomed skyped done did held completed "
    "finished took place happened went go "
    "gone over success planned time enjoyed connected together properly"
)
_LACKING = (
    "not never did does manage for weeks days months while ages haven't havent hasn't hasnt didn't didnt don't "
    "doesn't nothing nobody neither no nope nah yet so far till "
    "until now as heard hear met meet spoken speak talked talk booked book been able to in touch contact contacted had "
    "received receive gotten get got managed manage found find replied reply responded respond answered answer "
    "response written write wrote reached reach out arranged arrange scheduled schedule set fixed fix agreed agree "
    "connected connect emailed email emails message messages messaged mail mails come came back anything thing word "
    "words news sign signs luck progress chance time any either suitable that works suits started begin round of life "
    "at all sorry unfortunately sadly but waiting wait trying working looking really single moment afraid there've "
    "there's"
)


def _words(*tables: str) -> frozenset[str]:
    return frozenset(word for table in tables for word in table.split())


BOOKED_WORDS = _words(_WHOM, _SESSIONS, _WAYS, _HAVING, _BOOKING, "great good nice name moment")
MET_WORDS = _words(
    _WHOM,
    _SESSIONS,
    _WAYS,
    _HAVING,
    _PLEASANT,
    _MEETING,
    "yes week weekend month moment days other day ago as three four five six times so far",
)
NOT_YET_WORDS = _words(
    _WHOM, _SESSIONS, "on for from up a an have has had 've 's 'm am are 're is been still even actually", _LACKING
)

_SESSION = (
    r"(?:booking|session|call|meeting|chat|slot|appointment|date|talk|catch-?up|conversation|meetup|coffee|kick-?off|"
    r"zoom)s?"
)
_FIXED = (
    r"(?:booked|scheduled|arranged|confirmed|fixed|agreed|planned|reserved|organi[sz]ed|settled|sorted|(?:all )?set|in "
    r"the (?:diary|calendar)|gebucht|vereinbart|reserve|fixe|reservado|agendad[oa]|marcad[oa]|prenotato|fissato|"
    r"geboekt|afgesproken|umowion[ey]|umowieni)"
)
_PARTNER = r"(?:him|her|them|name|(?:my|the) (?:new )?(?:mentor|mentee))"
_LATELY = r"(?:have|has|had|'ve|'s|is|are|'re|just|already|finally|now|both|all|actually|then)"
_NOT = (
    r"(?<!\S)(?:haven't|havent|have not|hasn't|hasnt|has not|'ve not|'s not|didn't|didnt|did not|doesn't|does not|"
    r"don't have|"
    r"not been|not managed|never)"
)
_ANSWER = r"(?:reply|answer|response|email|message|word|news|contact|sign of|luck|progress)"
_REACHED = (
    r"(?:hear|heard|met|meet|spoken|speak|talk|talked|book|booked|touch|contact|contacted|receive|received|managed|"
    r"reply|replied|respond|responded|answer|answered|response|write|written|reach|reached|arrange|arranged|schedule|"
    r"scheduled|fixed|agreed|connected|emailed|messaged|word|news|back|session|call|date|slot)"
)


def _any(*signs: str) -> re.Pattern[str]:
    return re.compile("|".join(signs))


# Each sign that a session is booked, where its moment is told as well: what a line of it reads stands beside it.
BOOKED_FOR = _any(
    rf"\b{_FIXED}\b",  # all set for Monday at 4
    rf"\b(?:found|got|made|picked|chosen|chose|put|have|'ve)\b(?<!\bi have)(?<!\bi 've).*\b{_SESSION}\b",  # got a slot on
    rf"\bi (?:have|'ve) .*\b{_SESSION}\b.*\b{_PARTNER}\b",  # I have a call with Ben on
    r"\bmanaged to (?:book|find|get)\b",
    r"\bput it in\b",
    r"\bwe (?:'re|are) on\b",
    rf"\b{_SESSION}\b.* (?:is|'s|will be|takes place|will take place)\b",  # our first call is on
    rf"^(?:our|first|next|the) (?:\w+ )?{_SESSION} moment\b",  # our session: Wednesday at 7
    r"\bwe (?:(?:will|'ll|are|'re|now|be|going|to|both) )*(?:meet|talk|speak|chat|catch|see|zoom)(?:ing)?\b",
    rf"\bi (?:'m|am|'ll|will) (?:be )?(?:meeting|meet|seeing|see|talking to|speaking (?:to|with)|speak to) "
    rf"{_PARTNER}\b",
    rf"^(?:yes )?meeting (?:with )?{_PARTNER}\b",
)
NOT_BOOKED_FOR = _any(
    r"\bi (?:'m|am|was) (?:all |already )?booked\b(?! in)",  # who is booked is busy
    r"\bhave time\b",
    r"\b(?:was|were) (?:booked|planned|going)\b",
    r"\bi had\b",
)
# All that is said, where no moment is.
BOOKED = _any(
    rf"(?:yes )?(?:(?:we|i|it|that|she|he) )?(?:{_LATELY} )*booked(?: in| it)?(?: (?:a|our|the|my) (?:first "
    rf")?{_SESSION})?"
    r"(?: already| now)?",
    rf"(?:our |the |a )?(?:first |next )?{_SESSION} (?:is |has been |now )*(?:booked|scheduled|arranged|confirmed)",
    r"we (?:now |finally )?have (?:a|our first) (?:date|session|slot)",
)
MET = _any(
    rf"^(?:(?:we|i|yes|name|they|{_LATELY}) )*(?:met|spoke|spoken|talked|chatted|caught up|zoomed)\b",
    rf"^(?:(?:we|yes|both|{_LATELY}) )*(?:had|did|done|held|completed|finished|enjoyed)\b.*\b{_SESSION}\b",
    rf"^i (?:have |'ve |just )*had\b.*\b{_SESSION} with {_PARTNER}",
    rf"\b(?:our|the|first|second|third|last) {_SESSION}(?: with {_PARTNER})?(?: moment)? (?:went|was|has|took place|"
    rf"happened|done|is "
    r"done|held|over|completed|is over)\b",
    r"^session (?:done|held|completed)\b",
    r"^we (?:have |'ve )?(?:finally |now )?managed to (?:meet|speak|talk|chat)\b",
)
NOT_MET = _any(
    r"\b(?:had|done) time\b",
    r"\bmet (?:the|a|my|some|on the)(?! (?:new )?(?:mentor|mentee|other|first|second))\b",
    r"\bmet (?:and|in|on|at|for|to)$",
    rf"\bmet {_PARTNER} (?:at|in) name\b",  # at a conference
)
NOT_YET = _any(
    r"^(?:no )?not (?:so far|as yet)$",
    r"\bnot yet(?:$| (?:heard|met|spoken|talked|booked|been|had|received|arranged|scheduled|fixed|agreed|managed|sorry|"
    r"unfortunately|no|i|we)\b)",
    r"\bnothing(?:$| (?:yet|so|from|heard|back|has|have|had|at|until|till|as|new|arranged|scheduled|booked|planned|fixed|came|"
    r"come|received|happened|since|either|for|in|sorry|unfortunately)\b)",
    rf"{_NOT}\b.*\b{_REACHED}\b",  # I haven't heard anything back from her
    rf"\b(?:no|any) (?:single )?{_ANSWER}\b(?<!email)(?<!message)",  # no luck
    r"\bno (?:session|meeting|call|date|slot|email|message|mail) (?:yet|so far|from)\b",
    r"\bstill waiting$",
    rf"\bstill waiting (?:for|on) (?:(?:a|an|any|his|her|their|the first) {_ANSWER}|his|her|their|{_PARTNER})\b",
    r"\bwaiting to hear\b",
    rf"(?<!\S)(?:still|are|'re) (?:trying|working|looking)\b.*\b(?:{_SESSION}|time)\b",
)

# One of these stands in everything that the signs above find.
MAY_TELL = _any(
    rf"\b(?:{_FIXED}|{_SESSION}|{_ANSWER}|{_REACHED})\b",
    r"\b(?:met|spoken?|talk|chat|caught|zoom|see|meeting|speaking|catch|managed|nothing|yet|so far|waiting|put it)",
    r"(?:still|are|'re) (?:trying|working|looking)\b",
    r"(?:are|'re) on\b",
    r"\ball set\b",
)

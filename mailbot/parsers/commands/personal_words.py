"""How people put the personal commands that need no date. To teach the programme another way, add it to a table.

Each way covers its clause but for a reason behind it (`phrases` explains the brackets).
"""

from mailbot.parsers.commands.phrases import Ways
from mailbot.parsers.commands.sentences import Manner
from mailbot.parsers.commands.surroundings import REMARK

FINAL = frozenset(("stop", "forget me"))
"""What matters most: taken only from words that can mean nothing else."""
ALONE = frozenset(("help", "status", "my data"))
"""Ordinary words: nothing else may stand in their sentence."""

ORDINARY = ALONE | {"resume", "pause until"}
"""Words for other things too: a CV, a button."""

_PARTS = {
    "programme": "[the|this|your] [mentoring] (programme|program|scheme|mentoring)",
    "letters": "[all|any|these|those|your|the] [of] [these|those|your|the] [more] (e-mails|emails|email|mails|letters|"
    "messages|notifications|reminders|newsletter|newsletters|mailings)",
    "list": "[the|this|your|all] [of] [your|these] [mailing|mentoring|email|e-mail|mail|distribution|waiting|programme] (list|lists|mailings|emails|newsletter)",
    "my part": "my (mentoring|participation|enrolment|enrollment|membership|account|place|registration|subscription)",
    "data": "[personal] (data|information|info|details|record|records|file)",
    "you hold": "[that|which] you ((have|hold|keep|store|know|have stored|have saved) [on|about|of|for|from] [me]|"
    "[have] (stored|collected|got|saved) (on|about|of|from) me)",
    "about me": "my [own] {data} [{you hold}]|[the|of the|of] {data} ({you hold}|(on|about) me)|{you hold}|about me",
    "everything": "(what|which|all|any) {data} {you hold}|[a copy of] [all|all of|any|everything|what|whatever] {about me}|[a "
    "copy of] my {data}",
    "whole system": "[the|your|all] [of] [your|these] (records|database|databases|system|systems|files|servers)",
    "partner": "(mentor|mentee|match|partner|pairing|coach)",
    "another": "(another|[a|some|an] (different|new|other|alternative)) {partner}|"
    "(someone|somebody|anyone) (else|different|new)",
}
# Words by which somebody asks for what stands behind them.
_GIVE = "(send|show|give|tell|email|mail|export|provide|get|see|have|know|receive|request|access|view)"

# What is told to the programme: `stop`, `please stop`, `could you stop`, `I would like to stop`.
_IMPERATIVES = {
    "resume": (
        "(resume|unpause|un-pause|restart|reactivate) [me|us|{my part}|my (matching|emails)|[the] mentoring] [from (today|now|tomorrow) [on]|again]",
        "(end|lift|cancel|undo|finish) (my|the) (pause|break)",
        "[you can] take me off (pause|hold)",
        "continue [with] [my|the] [mentoring]",
        "start [matching|pairing|writing to|emailing] [me] again",
        "carry on [with] [my|the] [matching|mentoring|search|emails]",
        "go on with [my|the] (matching|mentoring|search|emails)",
        "(put|take) me back [on|in|into] ({list}|the pool|{programme})",
        "(start|begin) (sending|writing) [to] me [{letters}] again",
    ),
    "stop": (
        "stop [stop] [stop] [everything|{my part}|mentoring|being [a] (mentor|mentee)|participating [in {programme}]]",
        ("(stop|quit|cease) (sending|emailing|e-mailing|mailing|writing|contacting|messaging|spamming) [to] [me]"
        " [{letters}] [any more|anymore]"),
        "stop (all|these|the|your|this) (emails|mails|messages|letters|reminders)",
        ("(unsubscribe|opt out|opt-out|opt me out|deregister|sign me off) [me] [(from|of) ({list}|{letters}|{programme}|this|"
        "it)]"),
        "remove me [(from|off) ({list}|{programme}|this)]",
        "(take|strike|cross) me off [of] ({list}|{programme})",
        "(remove|delete|take) my [email|e-mail|mail] (name|address|email|e-mail) (from|off) ({list}|{programme})",
        "withdraw [me|my application|my name|my participation] [from {programme}]",
        "(leave|quit|exit|resign from|drop out of|pull out of|step down from) {programme}",
        "(drop out|pull out|back out|bow out|opt out|step back|step down|step away|be out) [(of|from) {programme}]",
        "(take|remove|strike) my [email|e-mail] (name|address|details) (off|from) [of] ({list}|{programme})",
        "(cancel|end|stop|terminate) (everything|it all) [for me]",
        "stop [all] (communication|communications|contact|correspondence|mailings)",
        "delete me from {list}",
        "(cancel|end|terminate) {my part} [(in|with) {programme}]",
    ),
    "forget me": (
        "(forget|erase|delete|wipe) [about] me [completely|entirely|for good] [from {whole system}] [and {everything}]",
        "remove me [completely|entirely] from {whole system}",
        "(forget|erase|delete|wipe|destroy|remove) {everything} [completely|for good|from {whole system}]",
        "(erase|delete|remove|close and delete) my (account|profile|entry) [and [all] [my] {data}]",
        "have [all] [of] my {data} (deleted|erased|removed)",
        "(use|exercise) my right to (be forgotten|erasure)",
        "be forgotten",
        "[(request|ask for|demand|have)] the (deletion|erasure|removal) of [all] [of] [my] {data}",
    ),
    "decline": (
        ("[i|i'm|i am] (decline|declining|turn (this|it|that) down) [this time|for now] [(the|your|this) (invitation|offer|invite|request|"
        "match|pairing|introduction|place)]"),
        "(pass|say no) (this time|for now|on this [one|time])",
    ),
    "rematch": (
        "[be|have a|get a|a] (rematch|rematched|re-match|re-matched) [me|us]",
        "[be] (matched|paired|match|pair|put|swapped) [me] [up] [with|to] {another}",
        ("(have|get|be given|find|give|assign|work with|try|meet|request|look for|switch to|change to|move to|be "
        "assigned [to]) [me|us] ({another}|another one|a different one|a new one) [instead]"),
        "(change|switch|swap|replace) [my] (mentor|mentee|partner|mentors|mentees|partners)",
    ),
    "my data": (f"{_GIVE} [me|to me] [with] [access to] {{everything}}",),
    "status": ((f"{_GIVE} [me] my [current] "
    f"status"), "(update me|give me an update) [on my (application|request|match)]"),
    "help": ((f"{_GIVE} [me] [the|some|a] (help [page|text|letter]|[list of] commands|instructions) "
    f"[again]"), "help [me]"),
}  # fmt: skip

# What is said as a whole, and would be something else behind "I would like to".
_STATEMENTS = {
    "help": ("[the|list of] commands", "help (page|text|letter)"),
    "status": ("[my] [current] status [update]", "status of my (application|request|enrolment|match)"),
    "my data": ("[a copy of] [all] [of] my [personal] data", "subject access request", "data (export|access request)"),
    "resume": (
        (
            "[i'm|i am] [now] (back|ready) [again|now] [from [my|a|the] (holiday|holidays|leave|vacation|travels|break|"
            "maternity leave|parental leave|sick leave|trip)] [again|now] [and ready] [to (resume|continue|carry on|go|go "
            "on|restart|start again|be matched|be paired|get matched)] [again]"
        ),
        "count me in again",
    ),
    "stop": (
        "quit",
        "(i'm|i am) (out|done) [(with|of) (this|{programme}|mentoring)]",
        "[i'm|i am|i] (leaving|quitting|quit|dropping out of|withdrawing from|resigning from|leave|resign from) {programme}",
        "i quit",
        (
            "(i|we) (don't|do not|no longer) want [to] [(get|have|receive|see|hear)] [any more|any of|these|your|any] "
            "[{letters}|from you] (any more|anymore|any longer)"
        ),
        "(i|we) (don't|do not|no longer) want [to] (get|have|receive|see) [any] [more] {letters}",
        "(i|we) (no longer (want|wish)|don't (want|wish)|do not (want|wish)) to (be|take) (part|a part) [(of|in) ({programme}|this)]",
        "stop (emails|mails|letters|messages)",
        "(don't|do not|never) (email|e-mail|contact|write|message) [to] me (again|any more|anymore|any longer)",
        "(don't|do not) send me [any more|these|any] {letters} [again|any more|anymore]",
        "no more {letters}",
    ),
    "decline": (
        "[thanks but] no (thanks|thank you) [i'm out|i am out|not for me|not this time|not interested]",
        "[i'm|i am] (not|no longer) interested [any more|anymore] [in this|in (taking part|joining|participating)]",
        "(i'm|i am|count me) out",
        "i ('ll|will) (pass|decline) [this time|on this one]",
        "i'll (pass|decline|have to pass|have to decline) [this time|on this one]",
        (
            "(i|we) (can't|cannot|won't|will not|won't be able to|am unable to|am not able to|don't want to|do not "
            "want to) (take part|join [in]|participate|be [a] (mentor|mentee)|do this|do it|accept [this|it]) [any "
            "more|anymore|this time|this year|after all|at the moment|right now|in (this|{programme})]"
        ),
        "not (this time|for me)",
        (
            "(i|we) (can't|cannot|could not|couldn't|won't|will not|am unable to|am not able to|'m not able to|'m unable to) (accept|take|"
            "take on|mentor|work with) ((this|the) (match|mentee|mentor|pairing|introduction|person|invitation)|him|her|them)"
        ),
        "(i'm|i am) (not able|unable) to (be [a] (mentor|mentee)|take part|join|mentor [anyone|anybody]) [after all|this time|any more|anymore]",
    ),
    "rematch": (
        "([a] change of|[a] different|[a] new|another) (mentor|mentee) (needed|wanted)",
        "([a] different|[a] new|another) (mentor|mentee|partner|match)",
        "change of (mentor|mentee)",
    ),
}

# What stands behind "I would like", and would be something else by itself.
_WISHES = {
    "forget me": ("[all] my {data} (deleted|erased|removed|forgotten)",),
    "my data": ("{everything}",),
    "rematch": ("{another}",),
    "decline": (
        "(pass|say no|turn you down) [this time|for now]",
        "not [to] (take|have|accept|mentor) ([on] this (mentee|mentor|person|match|one)|(this (mentee|mentor|person|match|one)|him|her|them) on) [on]",
        "not (take part|participate|join) [this time|for now]",
    ),
    "stop": ("(be|get) (unsubscribed|removed [from ({list}|{programme})]|taken off {list})", "out [of {programme}]"),
}

# What can only be asked.
_QUESTIONS = {
    "help": (
        "[explain|tell me] how (this|it|the programme) [all] works",
        "how (do|does) (this|it|the programme|this mailbox|these emails) work",
        "what can i (do|write|say|send|ask) [here|you|to you]",
        "(what|which) (commands|words) (are there|can i (use|write|send)|do you (know|understand|have))",
        "how (do|can) i use (this|it)",
    ),
    "status": (
        "(what's|what is) (my|the) [current] status [of my (application|request|enrolment|match)]",
        "(where's|where is|how's|how is) my (application|request|enrolment|match) [going|doing|now]",
        "where are we with my (application|request|enrolment|match)",
        "am i [still] (on the [waiting] list|enrolled|registered|signed up|part of the programme)",
        "(what's|what is|is anything|is something) (happening|going on|moving) with my (application|request|enrolment|match)",
        "how (long|much longer) (will|does|do) (it|this|i) [have to] (take|wait) [until (i (have|get) a (mentor|mentee)|i am matched)]",
        "[tell me] where i (stand|am) [(on|in) the [waiting] (list|queue|line)]",
        "[tell me] what my [current] status is",
        "where (do i stand|am i) [(on|in) the [waiting] (list|queue|line)] [now|at the moment]",
        (
            "[is there|are there|have you|do you have] any (news|update|updates|progress) [yet] [(on|about|regarding|"
            "for|with) [my (application|request|match|mentor|mentee|pairing)|me|this]] [yet]"
        ),
        "have you found [me] ([a|any] {partner}|anyone|anybody|someone|somebody) [for me] [yet]",
        "[(tell me|let me know|know|see|check|find out)] [if|whether] (have i|i've|i have) [already] been (matched|paired|accepted|enrolled) [yet]",
        "[tell me|let me know] where things stand [with my (application|request|enrolment|match)]",
    ),
    "my data": (
        (
            "(what|which) [kind of] [{data}] (do|did|have) you (have|hold|keep|store|know|stored|collected|saved|got) "
            "[stored|on file] (on|about|of|from|for) me"
        ),
        "(what|which) (data|information) (of mine|about me|on me) do you (have|hold|keep|store)",
        "what is (stored|held|saved|kept|known) (about|on) me",
        "what (data|information) (is|are) (stored|held|saved|kept) (about|on) me",
    ),
}

# The plainest words in other languages, each alone in its sentence.
_ELSEWHERE = {
    "help": "hilfe,hilf mir,wie funktioniert das,comment ca marche,como funciona,aide,ayuda,ajuda,aiuto,hulp,pomoc",
    "status": "mein stand,wie ist mein stand,wie ist der stand,wie steht es um meine anfrage,ou en est ma demande,statut,estado,stato",
    "resume": "fortsetzen,weiter,ich bin wieder da,ich bin zuruck,je suis de retour,he vuelto,estoy de vuelta,weitermachen,reprendre,je reprends,reanudar,retomar,riprendere,hervatten,wznow",
    "stop": "stopp,[ich (mochte|will)] nicht mehr (teilnehmen|mitmachen|dabei sein) [am programm],[(je|j'ai)] ne (souhaite|veux) plus (participer|recevoir (de|vos|des) (mails|emails|e-mails|courriels)|faire partie) [au programme|du programme],[ya] no quiero (participar|seguir) [mas] [en el programa],nao quero (mais participar|participar mais) [no programa],non voglio piu partecipare,ik wil niet meer (meedoen|deelnemen),aufhoren,austreten,aussteigen,keine mails mehr,keine e-mails mehr,nicht mehr schreiben,schreibt mir nicht mehr,schreiben sie mir nicht mehr,ich mochte keine mails mehr,arret,arretez,arretez de m'ecrire,d'arreter de m'ecrire,plus d'emails,ne m'ecrivez plus,no me escriban mas,no mas correos,nao me escrevam mais,non scrivetemi piu,non scrivermi piu,stoppen,niet meer mailen,abmelden,melden sie mich ab,melde mich ab,abmeldung,abbestellen,austragen,mich abmelden,mich "
    "austragen,desinscrire,desinscrivez-moi,me desinscrire,se desinscrire,desinscription,desabonner,desabonnez-moi,me "
    "desabonner,se desabonner,desabonnement,arreter,baja,darse de baja,darme de baja,dar de baja,dame de baja,deme de "
    "baja,cancelar suscripcion,cancelar la suscripcion,cancelar inscricao,cancelar a inscricao,descadastrar,parar,"
    "disiscrivimi,disiscriviti,disiscrizione,annulla iscrizione,afmelden,meld mij af,meld me af,uitschrijven,schrijf "
    "mij uit,wypisz mnie,wypisz mnie z listy,rezygnuje",
    "my data": "meine daten,mes donnees,mis datos,meus dados,os meus dados,i miei dati,mijn gegevens,moje dane",
    "forget me": "vergiss mich,losch meine daten,loscht meine daten,meine daten bitte loschen,borren todos mis datos,borra todos mis datos,borrar mis datos,eliminen mis datos,eliminen todos mis datos,supprimer mes donnees,effacez toutes mes donnees,effacer mes donnees,apaguem todos os meus dados,cancellate tutti i miei dati,verwijder al mijn gegevens,vergessen sie mich,meine daten loschen,losche meine daten,loschen sie meine daten,"
    "loschen sie alle meine daten,oubliez-moi,supprimez mes donnees,supprimez toutes mes donnees,effacez mes donnees,"
    "borra mis datos,borren mis datos,eliminar mis datos,apaguem os meus dados,apague os meus dados,cancellate i miei "
    "dati,cancella i miei dati,vergeet mij,verwijder mijn gegevens,usun moje dane",
    "decline": "ablehnen,ich lehne ab,nein danke,kein interesse,je refuse,non merci,no gracias,nao obrigado,nao "
    "obrigada,no grazie,nee bedankt,nie dziekuje,odmawiam",
    "not yet": "noch nicht,[nein|leider] [nein|leider] [wir haben|ich habe] noch nichts [voneinander|von ihm|von ihr|von einander] gehort,[nein|leider] [wir haben|ich habe] [noch] keinen termin,nous n'avons pas encore parle,on ne s'est pas encore vus,nein noch nicht,leider noch nicht,noch nichts,noch nichts gehort,pas encore,non pas "
    "encore,todavia no,aun no,no todavia no,ainda nao,non ancora,no non ancora,nog niet,nee nog niet,jeszcze nie,nie "
    "jeszcze nie",
    "met": "getroffen,uns getroffen,haben uns getroffen,wir haben uns getroffen,wir haben uns gesehen,wir haben uns gesprochen,wir haben gesprochen,wir haben telefoniert,on s'est vus,nous nous sommes rencontres,nous nous sommes "
    "parle,nos hemos visto,ya nos vimos,ja nos encontramos,ci siamo visti,ci siamo incontrati,we hebben elkaar "
    "gesproken,we hebben elkaar ontmoet,spotkalismy sie,[ja] wir haben uns [gestern|heute|vorgestern|schon|bereits|am WORD|letzte woche|letzten WORD] (getroffen|gesehen|gesprochen),[hola|si] [ya] nos (reunimos|vimos|hemos visto|hemos reunido) [ayer|hoy|el WORD|la semana pasada],[oui] (on s'est|nous nous sommes) (vus|parle|rencontres) (hier|WORD|la semaine derniere)",
}  # fmt: skip

IMPERATIVES = Ways(_IMPERATIVES, _PARTS, REMARK)
STATEMENTS = Ways(_STATEMENTS, _PARTS, REMARK)
WISHES = Ways(_WISHES, _PARTS, REMARK)
QUESTIONS = Ways(_QUESTIONS, _PARTS, REMARK)
ELSEWHERE = Ways({name: phrases.split(",") for name, phrases in _ELSEWHERE.items()})
_STRAIGHT = frozenset((Manner.TOLD, Manner.WISHED, Manner.ASKED))
_QUESTION = frozenset((Manner.QUESTION,))
MANNERS = {
    "help": _STRAIGHT - {Manner.WISHED} | _QUESTION,
    "status": _STRAIGHT | _QUESTION | {Manner.PERMITTED},
    "my data": _STRAIGHT | _QUESTION | {Manner.PERMITTED},
    "resume": _STRAIGHT | {Manner.PERMITTED},
    "rematch": _STRAIGHT | {Manner.PERMITTED},
    "stop": _STRAIGHT,
    "forget me": _STRAIGHT,
    "decline": _STRAIGHT - {Manner.ASKED},
}
"""How each may be put: nobody is taken out of the programme because of a question."""

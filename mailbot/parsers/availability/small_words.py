"""Words that may stand around times without changing them, by language.

Any word that stands in no table at all makes a reading doubtful.
"""

HARMLESS = frozenset(
    """
    a an the add adding on in at of for my me i i'm im i'd i'll i've ive am is are it it's its that that's thats this these those
    be been was being s ya u r ur wanna gonna will would could can do does doing may should shall must usually
    normally generally mostly most typically often regularly regular usual typical if possible possibly please pls plz
    thanks thank thx cheers ta you kindly hi hello hey dear about approx approximately roughly say circa ca both
    either local slot slots time times session sessions call calls meeting meetings chat chats meet meetup talk speak
    catch catchup up with we we're us our your as well too there then when where what which whichever has have had got
    get like love want need quite pretty very really super much fairly more less a-ok cool lovely brilliant awesome
    basically currently right now moment presently weekly week weeks per day days during within into here availability
    avail work zoom online video phone teams skype person mentoring mentor mentee mentees suitable feasible doable
    manageable perfect option options choice anything everything make manage offer set aside spare keep commit hoping
    think guess know let give personally honestly unfortunately afraid hope year round long lot kind sort so-called
    them they he she one ones hour hours whole full entire span window windows block blocks start starts begin begins
    schedule scheduled calendar diary preference preferences wise onward regards best happy glad able definitely once
    twice certainly absolutely probably ideally yes yeah yep ok okay sure don remote remotely home also that'd that'll
    there's theres there're how else mine myself evenings' almost nearly entirely completely totally finally first off
    straight directly shortly soon believe feel looking look seems seem try trying keen prefer anyway hopefully guaranteed consistently consistent
    clear clearer quiet quieter easier easiest simplest reach reachable contact contactable tend flexible-ish gmt-ish
    bit little tad pm-ish side room space gap gaps bits join live lives who weekdays'
    """.split()
    + """
    verfugbarkeit jedes nur ich kann habe hab bin zeit am an um immer meist meistens normalerweise gewohnlich gerne
    gern jeweils mir mich bei uhr der die das den dem des in im auch mal etwa ungefahr circa gegen zu zur zum er ware
    waren wurde konnte hallo danke bitte liebe grusse es ist sind mit mein meine wir uns treffen termin termine dann
    woche
    """.split()
    + """
    soirs disponibilite disponibilites semaine je j'ai peux suis le la les l' du de des au aux en tout puis horaire
    horaires vers heures heure environ bonjour merci c'est est sont pour moi aussi serait serais bien generalement
    temps habituellement normalement ai nous on me moment jour jours entre-temps
    """.split()
    + """
    yo disponibilidad puedo estoy soy el los las la en por del al suelo podria tengo mi me hola gracias normalmente
    generalmente tambien a sobre hora horas horario seria bien para es son dia dias semana tengo tiempo tenemos
    """.split()
    + """
    posso eu estou disponibilidade tenho meu minha o os as no na nos nas aos ao um uma normalmente geralmente costumo
    ola oi obrigado obrigada tambem por volta seria bom para e sao toda dias tempo tenho temos
    """.split()
    + """
    il lo disponibilita gli la nel nella sono posso di verso circa ciao grazie anche normalmente solitamente
    generalmente mio per va bene vanno ore ora i sarei sarebbe tempo ho abbiamo
    """.split()
    + """
    ik kan ben beschikbaarheid heb het op in om de een ook meestal normaal gewoonlijk graag hallo bedankt zou kunnen
    rond uur bij voor mij is zijn tijd 's s
    """.split()
    + """
    jestem w we o na dostepnosc sie mam czas moge zazwyczaj zwykle dzien dobry dziekuje prosze godz godzina godzinie
    godziny okolo mi jest kazde najczesciej
    """.split()
)
COUNTED = frozenset(
    "kids children mentees people mentee person slots sessions days weeks years times months year month yrs yo".split()
)

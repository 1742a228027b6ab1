"""Greetings, sign-offs, thanks and the like, as whole phrases; one language a line: English, German, French, Spanish,
Portuguese, Italian, Dutch, Polish. Small letters without accents.
"""

GREETINGS = """hi there, hi all, hi everyone, hi team, hi, hello there, hello all, hello everyone, hello team, hello, hey there, hey,
    hiya, heya, howdy, yo, dear all, dear team, dear sir or madam, dear sir/madam, dear sirs, dear coordinator, dear coordinators,
    dear programme, dear sir, dear madam, dear mentors, dear, respected sir, respected madam, respected mam, respected,
    good morning, good afternoon, good evening, good day, greetings of the day, greetings to you, greetings, morning all, sir, madam,
    sir or madam, ma'am
    hallo zusammen, hallo, guten morgen, guten tag, guten abend, liebes team, liebe, lieber, servus, moin, gruezi, gruss gott,
    sehr geehrte damen und herren
    bonjour a tous, bonjour, bonsoir, salut, chere, cher, madame, monsieur
    hola, buenos dias, buenas tardes, buenas, estimada, estimado, estimados
    ola, bom dia, boa tarde, boa noite, caro, cara, prezados, oi
    ciao, buongiorno, buonasera, salve, gentili
    goedemorgen, goedemiddag, goedenavond, beste, hoi, dag, goedendag
    czesc, dzien dobry, witam, hej, szanowni panstwo"""
SIGN_OFFS = """rgds, best rgds, kind rgds, brgds, best regards, kind regards, warm regards, warmest regards, many regards, with kind regards, with best regards, regards,
    best wishes, warm wishes, with best wishes, all the best, best, warmly, sincerely, yours sincerely, yours truly, yours faithfully,
    sincerely yours, yours, cheers, take care, see you soon, see you, speak soon, talk soon, have a great day, have a nice day,
    have a good day, have a great weekend, have a nice weekend, have a good weekend, have a great week, have a good week,
    have a lovely day, have a lovely weekend, bye, bye for now, xx, x, xo, br, kr, respectfully, god bless you, god bless, stay blessed,
    thanking you, in anticipation, love
    mit freundlichen grussen, viele grusse, liebe grusse, beste grusse, freundliche grusse, herzliche grusse, schone grusse,
    freundlichen grussen, schonen tag, schonen abend, mfg, lg, vg, bis bald, gruss, grusse, grusse aus, hochachtungsvoll
    cordialement, bien cordialement, bien a vous, a bientot, bonne journee, bonne soiree, amities, sinceres salutations
    saludos cordiales, un saludo, saludos, un abrazo, atentamente, hasta pronto, un cordial saludo
    atenciosamente, cumprimentos, com os melhores cumprimentos, abracos, abraco, ate breve
    cordiali saluti, saluti, a presto, un saluto, distinti saluti, buona giornata
    met vriendelijke groet, met vriendelijke groeten, vriendelijke groeten, groetjes, groeten, groet, mvg, tot snel, hartelijke groet
    z powazaniem, pozdrawiam, pozdrowienia, do zobaczenia, z wyrazami szacunku"""
THANKS = """thankyou, thank u, thanku, thank you so much, thank you very much, thank you, thanks so much, thanks very much, thanks a lot, thanks a million, thanks a bunch,
    many thanks, thanks again, thanks, thx, tx, ty, ta, much appreciated, really appreciated, appreciate it, appreciated, i appreciate it,
    we appreciate it, for your help, for your message, for your email, for your mail, for the email, for the info, for the information,
    for getting back to me, for getting in touch, for the introduction, for introducing us, for the intro, for the reminder,
    for the update, for letting me know, for your time, for this, for that, for all your help, for everything, for organising this,
    for setting this up, for sorting this, for the quick reply, for reaching out, for the invitation, for inviting me, in advance,
    for this opportunity, for the opportunity, for considering me, for your support, for your consideration, for your kind letter
    danke schon, danke sehr, vielen dank, besten dank, herzlichen dank, danke, im voraus
    merci beaucoup, merci bien, merci d'avance, merci
    muchas gracias, mil gracias, gracias de antemano, gracias
    muito obrigado, muito obrigada, obrigado, obrigada
    grazie mille, molte grazie, grazie
    hartelijk dank, dank je wel, dank u wel, dank je, bedankt, dankjewel, alvast bedankt
    dziekuje bardzo, dziekuje, dzieki, z gory dziekuje"""
PLEASED = """great, that's great, that is great, great news, perfect, that's perfect, excellent, wonderful, brilliant, lovely, awesome, super,
    amazing, fantastic, cool, nice, good, good stuff, sounds good, sounds great, looks good, looks great, looking good, all good, all fine,
    that works, that's fine, noted, understood, got it, will do, ok, okay, oki, sure, yes, yep, yup, yeah, no problem, no worries,
    received, well received, happy, all correct, that's all correct, that is all correct, that's correct, that is correct,
    everything is correct, everything's correct, everything is right, everything is fine, everything's fine, everything looks right,
    everything looks fine, everything looks good, everything looks correct, everything else is correct, everything else is right, everything else is fine,
    the rest is fine, the rest is correct, the rest is right, rest is fine, it's all fine, it is all fine, that's all fine, it is all right,
    it's all correct, it all looks good, it all looks right, looks right to me, looks right, looks correct, looks fine, all right,
    all looks good, all looks right, all looks fine, this is correct, this is right, this is all correct,
    that's all right with me, all right with me, fine with me, fine by me, ok with me, okay with me, right by me, that's fine by me,
    that's right, that is right, that's all right, to me, nothing to change, nothing to correct, no changes from me, no changes needed, no changes, no corrections, nothing from me, from me, from my side,
    correct, right, exactly, indeed, confirmed, i confirm, i agree, agreed, gladly, with pleasure, sure thing, happy to, my pleasure, of course,
    absolutely, certainly, very much, so much, so, very, really, looking forward to it, looking forward to this, i look forward to it,
    look forward to it, looking forward, i look forward to hearing from you, look forward to hearing from you,
    looking forward to hearing from you, can't wait, happy to hear that, glad to hear it, happy to help, hope you're well,
    i hope you are well, hope you are well, i hope you're well, hope you are doing well, hope this finds you well,
    i hope this email finds you well, i hope this finds you well, how are you, again, too, that, you, both, everyone, all, and,
    this is, it's, that's, lol, haha, xd
    toll, super danke, alles richtig, alles korrekt, stimmt alles, alles klar, gerne, ja, genau, passt, stimmt
    parfait, tout est correct, c'est correct, tres bien, avec plaisir, oui, d'accord
    perfecto, todo correcto, todo bien, de acuerdo, vale, si, con gusto
    perfeito, tudo certo, tudo bem, sim, com prazer
    perfetto, tutto corretto, va bene, tutto bene, volentieri
    prima, alles klopt, helemaal goed, graag
    swietnie, wszystko sie zgadza, tak, chetnie, w porzadku"""
LEAD_INS = """here you go, here's what you asked for, here is what you asked for, here are my answers, here are my details, here's everything,
    here is everything, here is my info, here's my info, here are the details, here are the answers, my answers, my answers are below,
    see below, see my answers below, please see below, please see my answers below, please see my answers in the table, answers below, answers inline,
    see inline, please see inline, see my answers inline, my answers inline, answered inline, details below, my details are below,
    please find my answers below, please find below, find my answers below, filled in below, i've filled it in below, i have filled it in below,
    filled in, form filled in, completed below, my details, below, as requested, as promised, as discussed, as asked, here they are, here it is,
    sorry for the delay, sorry for the late reply, apologies for the delay, apologies for the late reply, sorry for the slow reply, sorry for my late reply,
    sorry, apologies, let me know if you need anything else, let me know if anything is missing, please let me know if you need anything else,
    let me know if you need anything more, let me know, any questions let me know, happy to answer any questions, fyi, btw, by the way, ps, p.s, edit
    siehe unten, anbei, hier meine antworten, meine antworten
    voir ci-dessous, voici, voici mes reponses, ci-dessous
    ver abajo, aqui tienes, mis respuestas
    segue abaixo, minhas respostas
    vedi sotto, ecco, ecco le mie risposte
    zie hieronder, hierbij, hieronder mijn antwoorden
    ponizej, oto moje odpowiedzi"""
# Words by which a sentence is courtesy or feeling, as long as it says nothing else that matters.
PLEASANT = """thank, thanks, grateful, gratitude, appreciate, appreciated, looking forward, look forward, hope, hopefully, hoping, wish you, excited, exciting,
    thrilled, delighted, amazing, lovely, wonderful, fantastic, brilliant, fab, pleasure, sorry, apologies, apologise, apologize, welcome, god bless,
    congratulations, congrats, kind of you, let me know, get in touch, feel free, hesitate, needful, consider me, can't wait, cant wait, cannot wait,
    pleased to, nice to, good to, glad, happy new year, cheers, regards, great initiative, great idea, great programme, great program, sounds great, sounds good,
    sounds perfect, sounds like, chuffed, buzzing, fingers crossed, keep up, is fine, are fine, is also fine, fine by me, works too, if you need, well done, good work, great work, how are you, how are u, hear from you, shout
    danke, dank, freue mich, hoffe, wunsche, entschuldigung
    merci, j'espere, au plaisir, hate de, desole, desolee
    gracias, espero, encantado, encantada, quedo a la espera, perdon
    obrigado, obrigada, fico no aguardo, fico a espera, desculpe
    grazie, spero, non vedo l'ora, scusate, scusi
    bedankt, hopelijk, kijk ernaar uit, hoor graag, sorry
    dziekuje, mam nadzieje, czekam, przepraszam"""


def listed(*tables: str) -> list[str]:
    """The phrases of tables, the longest first."""
    phrases = {phrase.strip() for table in tables for phrase in table.replace("\n", ",").split(",")}
    return sorted(filter(None, phrases), key=len, reverse=True)

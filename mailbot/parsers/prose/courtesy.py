"""Greetings, thanks, lead-ins and sign-offs: lines that say nothing about a record, in the languages that we read."""

import re
from collections.abc import Mapping

from mailbot.parsers.availability.reader import find_availability
from mailbot.parsers.folding import fold
from mailbot.parsers.skills.reader import find_skills

LONGEST = 160
_LONGEST_TITLE = 80
_GREETINGS = (
    "hi there,hi all,hi everyone,hi team,hi,hello there,hello all,hello everyone,hello,hey there,hey,hiya,dear all,"
    "dear team,dear sir or madam,dear coordinator,dear coordinators,dear programme,dear sir,dear madam,dear mentors,"
    "dear,good morning,good afternoon,good evening,good day,greetings,"
    "hallo zusammen,hallo,guten morgen,guten tag,guten abend,liebe,lieber,servus,moin,bonjour a tous,bonjour,bonsoir,"
    "salut,"
    "chere,cher,hola,buenos dias,buenas tardes,buenas,estimada,estimado,ola,bom dia,boa tarde,boa noite,caro,cara,"
    "ciao,"
    "buongiorno,buonasera,salve,goedemorgen,goedemiddag,goedenavond,beste,hoi,dag,czesc,dzien dobry,witam,hej"
)
_SIGN_OFFS = (
    "best regards,kind regards,warm regards,warmest regards,many regards,with kind regards,regards,best wishes,all "
    "the best,"
    "best,warmly,sincerely,yours sincerely,yours truly,yours faithfully,yours,cheers,take care,see you soon,see you,"
    "speak soon,talk soon,have a great day,have a nice day,have a good day,have a great weekend,have a nice weekend,"
    "have a good weekend,have a great week,have a good week,bye,xx,x,br,kr,"
    "mit freundlichen grussen,viele grusse,liebe grusse,beste grusse,freundliche grusse,herzliche grusse,"
    "schone grusse,"
    "schonen tag,mfg,lg,vg,bis bald,gruss,grusse,cordialement,bien cordialement,bien a vous,a bientot,bonne journee,"
    "amities,"
    "saludos cordiales,un saludo,saludos,un abrazo,atentamente,hasta pronto,atenciosamente,cumprimentos,abracos,"
    "abraco,"
    "cordiali saluti,saluti,a presto,un saluto,met vriendelijke groet,vriendelijke groeten,groetjes,groeten,groet,mvg,"
    "tot snel,z powazaniem,pozdrawiam,pozdrowienia,do zobaczenia"
)
_THANKS = (
    "thank you so much,thank you very much,thank you,thanks so much,thanks very much,thanks a lot,thanks a million,"
    "many thanks,thanks again,thanks,thx,ty,ta,much appreciated,really appreciated,appreciate it,appreciated,i "
    "appreciate it,"
    "we appreciate it,for your help,for your message,for your email,for your mail,for the email,for the info,"
    "for the information,for getting back to me,for getting in touch,for the introduction,for introducing us,for the "
    "intro,"
    "for the reminder,for the update,for letting me know,for your time,for this,for that,for all your help,for "
    "everything,for organising this,"
    "for setting this up,for sorting this,for the quick reply,for reaching out,for the invitation,for inviting me,in "
    "advance,"
    "danke schon,danke sehr,vielen dank,besten dank,herzlichen dank,danke,merci beaucoup,merci bien,merci d'avance,"
    "merci,muchas gracias,mil gracias,gracias,"
    "muito obrigado,muito obrigada,obrigado,obrigada,grazie mille,molte grazie,grazie,hartelijk dank,dank je wel,"
    "dank u wel,"
    "dank je,bedankt,dankjewel,dziekuje bardzo,dziekuje,dzieki"
)
_PLEASED = (
    "great,that's great,that is great,great news,perfect,that's perfect,excellent,wonderful,brilliant,lovely,awesome,"
    "super,"
    "amazing,fantastic,cool,nice,good,good stuff,sounds good,sounds great,looks good,looks great,all good,all fine,"
    "that works,that's fine,noted,understood,got it,will do,ok,okay,sure,yes,yep,no problem,no worries,received,well "
    "received,"
    "all correct,that's all correct,that is all correct,that's correct,that is correct,everything is correct,"
    "everything is right,everything is fine,everything looks right,everything looks fine,everything else is correct,"
    "everything else is right,everything else is fine,looks right to me,looks right,looks correct,looks fine,"
    "all right,"
    "that's right,that is right,that's all right,to me,nothing to change,nothing to correct,no changes,no corrections,"
    "correct,right,confirmed,i confirm,gladly,with pleasure,sure thing,happy to,my pleasure,of course,absolutely,"
    "certainly,very much,so much,so,very,really,looking forward to it,looking forward to this,i look forward to it,"
    "look "
    "forward to it,"
    "looking forward,i look forward to hearing from you,look forward to hearing from you,"
    "looking forward to hearing from you,can't wait,happy to hear that,glad to hear it,happy to help,hope you're well,"
    "i hope you are well,hope you are well,i hope you're well,hope you are doing well,hope this finds you well,"
    "i hope this email finds you well,i hope this finds you well,how are you,toll,super danke,parfait,perfecto,"
    "perfeito,perfetto,prima,swietnie,again,too,indeed,that,you,both,everyone,all,and,this is,it's,that's"
)
_LEAD_INS = (
    "here you go,here's what you asked for,here is what you asked for,here are my answers,here are my details,"
    "here is my info,here's my info,my answers,my answers are "
    "below,"
    "see below,see my answers below,please see below,please see my answers below,answers below,answers inline,see "
    "inline,"
    "please see inline,see my answers inline,my answers inline,answered inline,details below,my details are below,"
    "please find my answers below,please find below,find my answers below,below,as requested,as promised,"
    "here they are,here it is,siehe unten,anbei,voir ci-dessous,voici,ver abajo,vedi sotto,zie hieronder,"
    "sorry for the delay,sorry for the late reply,apologies for the delay,apologies for the late reply,"
    "sorry for the slow reply,sorry,apologies,let me know if you need anything else,"
    "let me know if anything is missing,"
    "please let me know if you need anything else,let me know,any questions let me know,happy to answer any questions"
)


def _phrases(*tables: str) -> re.Pattern[str]:
    phrases = sorted({phrase for table in tables for phrase in table.split(",")}, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, phrases))})(?![\w'])")


_ANY = _phrases(_GREETINGS, _SIGN_OFFS, _THANKS, _PLEASED, _LEAD_INS)
_GREETING = _phrases(_GREETINGS, _THANKS)
_SIGN_OFF = _phrases(_SIGN_OFFS, _THANKS)
# "Dear Harbour team", "Hello mentoring people": a greeting to nobody in particular.
_ADDRESSED = re.compile(
    r"(?:to )?(?:the |all )?(?:[\w'&-]+ ){0,3}(?:team|programme|program|coordinators?|organi[sz]ers?|folks|friends|"
    r"people|"
    r"everyone|mentoring|mentors)[\s,!.:]*"
)
_BETWEEN = re.compile(r"[^\w']+")
_A_NAME = re.compile(r"(?:[^\W\d_a-z][\w'’.\-]*)(?:\s+(?:[^\W\d_a-z][\w'’.\-]*|de|van|von|da|der|den|la)){0,3}")


def is_courtesy(line: str) -> bool:
    """Whether a line is nothing but greetings, thanks, pleasure and sign-offs, perhaps with a name: `Thanks, Maya!`"""
    if len(line) > LONGEST:
        return False
    rest = _behind_phrases(fold(line), _ANY)
    if rest is None:
        return not re.search(r"\w", line) or bool(re.fullmatch(rf"to {_ADDRESSED.pattern}", fold(line).strip()))
    if rest == "" or (_begins_with(line, _GREETING, _SIGN_OFF) and _is_a_name(line, rest)):
        return True
    return _begins_with(line, _GREETING) and bool(_ADDRESSED.fullmatch(rest))


def is_sign_off(line: str) -> bool:
    """Whether what follows this line can only be a name: `Best regards,`."""
    return len(line) <= LONGEST and _behind_phrases(fold(line), _SIGN_OFF) == ""


def is_a_name(line: str) -> bool:
    """Whether a line is one to four capitalised words and nothing else, as under a sign-off."""
    return len(line) < 60 and bool(_A_NAME.fullmatch(line.strip(" ,.-–—*_")))


def courtesies_among(lines: Mapping[int, str]) -> frozenset[int]:
    """The places of lines that are courtesies: also the name below a sign-off with what stands under it, and a name
    that stands alone at the end.
    """
    found: set[int] = set()
    signed = named = False
    before = None
    for place, text in lines.items():
        goes_on = before is not None and place == before + 1
        before = place
        if is_courtesy(text):
            found.add(place)
            signed, named = is_sign_off(text), False
        elif signed and _signs(text):
            found.add(place)
            signed, named = False, True
        elif named and goes_on and len(text) < _LONGEST_TITLE:
            found.add(place)  # "Senior Java developer at Acme" says who they are, not what they wish
        else:
            signed = named = False
    last = max(lines, default=None)
    if last is not None and len(lines) > 1 and _signs(lines[last]):
        found.add(last)
    return frozenset(found)


def _signs(text: str) -> bool:
    """`- Maya`, `Maya Lopez`: capitalised words which no skill and no day is."""
    return (
        is_a_name(text) and len(text.split()) <= 3 and not find_skills(text, cue=True) and not find_availability(text)
    )


def _behind_phrases(folded: str, phrases: re.Pattern[str]) -> str | None:
    """What is left once all phrases at the beginning are taken off; None when there were none."""
    start = _BETWEEN.match(folded)
    place = start.end() if start else 0
    first = place
    while found := phrases.match(folded, place):
        gap = _BETWEEN.match(folded, found.end())
        place = gap.end() if gap else found.end()
    return folded[place:].strip() if place > first else None


def _begins_with(line: str, *tables: re.Pattern[str]) -> bool:
    folded = fold(line).lstrip()
    return any(table.match(folded) for table in tables)


def _is_a_name(line: str, rest: str) -> bool:
    """`rest` is folded; as it stood in the line, it must be capitalised like a name."""
    written = line.rstrip()[-len(rest) :] if line.isascii() else line.split()[-len(rest.split()) :]
    words = written if isinstance(written, list) else written.split()
    return bool(words) and is_a_name(" ".join(words).rstrip("!:)("))

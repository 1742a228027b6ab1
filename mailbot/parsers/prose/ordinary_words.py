"""Words that any sentence about learning or mentoring has: where nothing else is left of it, all of it was understood.

One sort of word a paragraph, then the other languages. Small letters without accents.
"""

from mailbot.parsers.availability.small_words import HARMLESS
from mailbot.parsers.prose.courtesy_words import GREETINGS, LEAD_INS, PLEASANT, PLEASED, SIGN_OFFS, THANKS, listed
from mailbot.parsers.skills.surroundings import AROUND, DOING

_SMALL = """
    after ago against all already although always among another any anybody anyhow anyone are aren't as because before behind being below
    besides between beyond but cannot couldn't despite didn't doesn't don't dont down during each either else ever every everybody
    everyone except failing few for further had hadn't hasn't haven't having he'd he'll he's her hers him himself his however id if instead
    isn't itself last later latter least less let's likewise many might mustn't myself near need neither never next no nobody none
    nor not now of off once only onto or other others our ours out over own perhaps rather same several she'd she'll she's since so
    some somebody somehow someone still such than that their theirs them themselves thats theres therefore these they'd they'll they're they've
    this those though through throughout till together towards under unless until up upon us very wasn't we'd we'll we're we've were
    weren't whatever whenever where whether which while who who's whoever whom whose why with within without won't wouldn't yet you'd
    you'll you're you've your yours yourself zero one two three four five six seven eight nine ten first second third
    actually currently especially exactly generally really obviously properly seriously simply suppose guess maybe hmm ah oh well
    gradually eventually finally ultimately"""
_DONE = """
    add adds adding added answer apply applying ask asks asking become becoming been begin beginning bring brings called came care change
    changed changing check choose come comes coming confirm consider considered continue count cover covering decide decided describe
    do does doing done drop end explain explained feel feeling felt fill find finding finish finished focus focusing follow forget forgot found gave
    get gets getting give given gives giving go goes going gone got grow growing handle happen happens help helped helpful helping helps
    include including invite involve involved join joined joining keep keeping knew know knowing known knows leave left let lets list
    listen look looked looking made make makes making match matched matching mean means meant meet mention mentioned mind move moved
    moving moves notice offer offering offers pair paired pass pick play prepare prepared preparing provide pull put putting read reach
    recommend recommended refer remove replace reply return returning run running said save saw say saying says see seem seems send sent
    serve set share sharing show showed showing sign signed sit sort sound sounds spare speak spend spent stand start started starting
    starts stay stop struggle struggling stuck suggest suggested support supporting swap switch switching take taken takes taking talk
    talked talking teach teaching tell tells text think thinking thought told took touch tried try trying turn understand understands
    update use used useful using volunteer volunteering wait walk want wanted wanting wants went wish work worked working works would
    write wrote"""
_TALKED_OF = """
    advice answer answers area areas aspect aspects basis beginner beginners bonus booking calendar call chance community company
    confident confidently conversation day days detail details direction email end everyday example examples experience expertise
    field fields folks friend friends fun future goal goals guidance guide help hobby home hour hours idea ideas industry info
    interest interests issue issues job jobs kind kinds knowledge level levels life link list lot lots max maximum mail man mentee mentees
    mentor mentoring mentors mentorship minimum month months name nothing number order others page pair part parts path
    people person phone place plan plans plenty point practice problem problems profile programme program purpose push question
    questions reason reasons role roles scheme session sessions side situation skill skills something somebody someone sort sorts stage
    start step stuff subject subjects sure team teams the thing things time times tip tips tops topic topics type uk usa us nz way ways
    week weeks woman women men work world year years youngsters people's zone timezone career careers girls kids students"""
_SORTS_OF = """
    able alone available bad best better big bit broad comfortable complete curious current daily different difficult eager
    easier easy entire experienced extra familiar fine first foremost free full general gentle good great greater happy hard high
    honest interested junior keen key kindly late little long longer main major more most much mutual native new nice nervous
    old older open overall own particular patient personal pleased possible practical present primary professional professionally quick
    ready real related relevant right rusty scared senior serious shy similar simple small smattering smooth solid special specific
    strong stronger stuck sure total useful usual various weak welcome whole wide willing wonderful worth young younger female male"""
_ELSEWHERE = """
    als mitmachen werden hochstens uben verbessern unterstutzen helfen lernen aussi auch tambien anche hatte wurde mochte kann kenne weiss auch gerne noch mehr
    besser bin ist sind dann wenn dass weil aber oder nicht kein keine einem einer eines alle
    aider ameliorer progresser souhaite souhaiterais voudrais aimerais j'aimerais j' j'ai je peux depuis deux une ne pas devenir etre
    accompagner apprendre mon ma mes maximum seule personne personnes aide plus surtout avec un peu poco pouco bisschen wenig dans sur
    ayudar mejorar aprender gustaria quiero puedo libres tengo tambien mas pero mi mis una uno personas ensenar desde como ser
    ajudar melhorar aprender gostaria quero posso minha meu pessoas uma
    aiutare migliorare imparare vorrei posso mia mio persone una
    leren werken helpen graag wil mijn personen
    nauczyc uczyc chcialbym chcialabym pomoc moge osoby"""


_COURTESIES = listed(GREETINGS, SIGN_OFFS, THANKS, PLEASED, LEAD_INS, PLEASANT)

# What shows that somebody does something, behind `my boss`: then it is a sentence of its own.
OF_A_CLAUSE = frozenset(
    f"{_DONE} i i'm i've he she it we they you is are was were isn't aren't wasn't has have had can can't could will won't "
    "would should must may might every each all always never often gets keeps says wants needs loves hates".split()
)

# At an item's beginning or its end they are no part of what it names.
NEVER_LAST = AROUND | frozenset(("", *_SMALL.split()))
NEVER_FIRST = NEVER_LAST | frozenset(f"{_DONE} {_ELSEWHERE}".split())
ORDINARY = NEVER_FIRST | HARMLESS | DOING
ORDINARY |= frozenset(f"{_TALKED_OF} {_SORTS_OF}".split()) | {word for said in _COURTESIES for word in said.split()}

"""Words by which people offer to mentor, wish to learn, or say what they have already: regular expressions, a language or
a sort of saying each. Small letters without accents (`ß` as `s`), as `fold_in_place` writes them.
"""

_SOMEBODY = (
    r"(?:others|other people|people|someone|somebody|anyone|anybody|folks|learners|beginners|juniors|students|newcomers|those|young|"
    r"mentees|a mentee|(?:one|two|three|a couple of|a few|\d) (?:people|mentees|students|persons?)|them|whoever|women|girls|kids)"
)
OFFERS = (
    # I'd like to be a mentor, happy to support others
    r"(?:like|love|want|happy|glad|willing|able|keen|ready|pleased|delighted|interested|up for|down for) (?:to |in )?"
    r"(?:be |become |becoming |being )?"
    rf"(?:a mentor\b|mentor\b(?! (?:me|who|for|in my))|mentoring (?!programme|program|scheme|from|for me|myself)|coach|"
    rf"support (?:{_SOMEBODY}|a)|"
    rf"teach\b|share|give back|offer|volunteer|take (?:on )?(?:a |one|two|three|\d|mentees)|help (?:{_SOMEBODY}|with|out|a )|helping (?:{_SOMEBODY}|with|out))",
    r"(?:i|we) (?:can|could|may|might|'d be able to|would be able to|am able to|may be able to|might be able to) (?:also |certainly |definitely |probably |maybe |gladly |then )?"
    r"(?:be able to )?(?:help|teach|mentor|offer|support|coach|share|guide|cover|assist|take)\b(?! me)",
    r"(?:ask|come to|talk to) me (?:about|for|with|on)|you can (?:put|count|sign) me (?:down|in|up)|put me down (?:for|as)|count me in",
    r"(?:do|are) you (?:still )?(?:need|looking for|want|after|recruiting|seeking) (?:any |some |more |new )?(?:mentors|volunteers)",
    rf"sign(?:ing)? (?:me )?up as a mentor|as a mentor\b|be(?:come|coming)? a mentor|to mentor\b(?! me)|mentor (?:{_SOMEBODY}|a )|"
    r"mentor(?:ing)? again",
    r"volunteer(?:ing)?\b|offer(?:ing)? (?:my|some|mentoring|mentorship|help)|give something back|give back|giving (?:something )?back|"
    r"happy to help|pass(?:ing)? (?:it|this|that|something|my \w+) on|pass(?:ing)? on (?:what|my|some)",
    # ich kann bei Excel helfen
    r"ich (?:kann|konnte|mochte|wurde|will|bin|biete|helfe|unterstutze)\b.{0,70}\b(?:helfen|unterstutzen|begleiten|beibringen|weitergeben|weiterhelfen|mentor(?:in)? (?:sein|werden)|anbieten|betreuen)",
    r"(?:als mentor(?:in)?\b|mentor(?:in)? werden)|ich (?:helfe|unterstutze|biete)\b|gerne? (?:mentor|helfen)",
    # je peux aider en Python
    r"je (?:peux|pourrais|souhaite|souhaiterais|voudrais|veux|suis pret(?:e)? a|propose d')\s?(?:bien |aussi |egalement )?(?:vous )?(?:aider|accompagner|soutenir|partager|encadrer|enseigner|transmettre|offrir|mentorer|devenir mentor|etre mentor|prendre)",
    r"j'aimerais (?:aider|accompagner|partager|transmettre|devenir mentor|etre mentor)|(?:devenir|comme|en tant que) mentor",
    # puedo ayudar con Docker
    r"(?:puedo|podria|quiero|quisiera|me gustaria) (?:tambien )?(?:ayudar(?!me)|ensenar(?!me)|orientar(?!me)|apoyar(?!me)|compartir|acompanar|ser mentora?|tomar|ofrecer|mentorizar)|(?:ser|como) mentora?\b",
    # posso ajudar com Java
    r"(?:posso|poderia|quero|gostaria de) (?:tambem )?(?:ajudar|ensinar|orientar|apoiar|partilhar|compartilhar|ser mentora?|acompanhar|mentorar|oferecer)(?!-me)",
    # posso aiutare con Python
    r"(?:posso|potrei|vorrei|voglio|mi piacerebbe) (?:anche )?(?:aiutare|insegnare|seguire|supportare|condividere|fare (?:da|il) mentor|diventare mentor|offrire)|diventare mentor",
    # ik kan helpen met JavaScript
    r"ik (?:kan|wil|zou|help|bied)\b.{0,50}\b(?:helpen|begeleiden|ondersteunen|bijbrengen|mentor (?:zijn|worden))|mentor worden|als mentor",
    # moge pomoc z Pythonem
    r"(?:moge|moglbym|moglabym|chcial(?:a)?bym|chce|chetnie|chetnie) (?:tez )?(?:pomoc|pomagac|uczyc(?! sie)|wspierac|wesprzec|zostac mentor\w+|przyjac)|zostac mentor\w+|jako mentor\w*",
)
WISHES = (
    r"(?:looking for|search(?:ing)? for|need|find|get|want|like|love|have|seeking|after|wanted|hoping for) (?:a|an|some|my)? ?"
    r"(?:\w+ )?(?:mentor\b|mentorship|mentoring|guide\b)|find (?:me|us) (?:a|some)|(?:match|pair|connect|put) me (?:up |"
    r"in touch )?with|introduce me to|mentor wanted|mentor please|need mentor|mentor needed",
    r"(?:looking|searching) for (?:some(?:one|body)|any(?:one|body)|help|support|guidance|a person)",
    r"do you have (?:a |any )?(?:mentors?|one|some(?:one|body)|any(?:one|body)) (?:for|in|with|who)",
    r"(?:help|support|tutor(?:ing)?|advice)\b.{0,30}\b(?:wanted|needed|please)|any(?:one|body)\?|be mentored|being mentored|mentored in|mentor me|as a mentee|be(?:come|ing)? a mentee|guide me|coach me",
    r"(?:want|wanting|like|love|hope|hoping|need|trying|keen|eager|wish|wishing|looking|try|plan|planning|aim|aiming|dream|desire|wanna|interested|ready|excited) "
    r"(?:\w+ ){0,2}?(?:learn|develop|improve|get better|get into|go into|break into|get started|grow|understand|"
    r"know more|retrain|start|practi[sc]e|become(?! a mentor)|move|moving|switch|change|brush up|work on|be better|be more|feel more|get more|do|"
    r"use|try|talk|explore|build|master|pick up|transition|progress|upskill)\b",
    r"want learn|wanna learn|learn(?:ing)?\b|struggl\w+|stuck\b|help me|help (?:us )?with my|(?:need|like|love|want|appreciate|could use|could do with|"
    r"get|looking for|grateful for|d love) (?:some |a bit of |a little |any |to get some |a hand |more )?(?:help|support|guidance|advice|coaching|tips)",
    r"(?:can|could|would|is there|might|does) (?:some(?:one|body)|any(?:one|body)|you|i)\b.{0,30}?(?:help|teach|support|guide|mentor|talk|show|explain|look over|have an hour|have time)",
    r"teach me|show me how|beginner\b|get(?:ting)? better at|improve my|(?:interested|interest) in(?! mentoring| (?:becoming|being) a mentor| volunteering)|curious about|advice (?:on|about)|"
    r"i (?:actually |really )?(?:meant|mean)\b|(?:i|we) (?:really |just |only )?(?:want|need) (?!to\b|it\b|that\b|you\b|this\b|a\b|an\b|the\b|my\b|your\b)|"
    r"i(?:'d| would) (?:really |much |also )?(?:like|love|prefer|rather(?: have| do)?) (?!to\b|that\b|it\b|if\b|you\b|be\b|this\b|mornings|evenings|week|mon|tue|wed|thu|fri|sat|sun)|"
    r"(?:replace|swap|change|switch|exchange) (?:it|that|them|this|\w+) (?:by|with|for|to)|(?:can|could|may) i (?:please |maybe )?(?:do|have|learn|get|change|switch|swap|try)\b|(?:what|thing|skill|all) (?:i|i'd|i would) (?:really |actually |also )?(?:need|want|like|'d like|am after|am looking for)\b|"
    r"no (?:clue|idea|experience|knowledge) (?:about|of|with|in)|how (?:do|can|could|would|should) i\b|my (?:\w+ ){0,2}(?:goals?|problems?|challenges?|issues?|weakness|weak (?:point|spot)s?|difficulty|difficulties|struggles?|gaps?|downfall) (?:is|are)|"
    r"(?:have |having |had )?(?:trouble|difficulty|problems) with|(?:bad|rubbish|terrible|hopeless|useless|weak|lost|confused) (?:at|with|by|about)|get my head (?:a)?round|the hang of|baffle\w*|get to grips with|"
    r"up to speed|out of my depth|confidence (?:in|with)|confident (?:at|in|with)",
    r"ich suche|brauche (?:hilfe|unterstutzung)|kann mir (?:jemand|wer)|interessiere mich|lernen|verbessern|hilfe bei",
    r"je cherche|besoin d'aide|apprendre|m'ameliorer|progresser|j'aimerais|quelqu'un (?:peut|pourrait)",
    r"busco|necesito (?:ayuda|un mentor)|aprender|mejorar|ayudarme|me interesa",
    r"procuro|preciso de (?:ajuda|um mentor)|melhorar|ajudar-me|me ajudar|tenho interesse",
    r"cerco|ho bisogno|imparare|migliorare|aiutarmi",
    r"ik zoek|hulp (?:bij|met|nodig)|leren|verbeteren|(?:kan|wil) iemand",
    r"szukam|potrzebuje pomocy|nauczyc|uczyc sie|poprawic",
)
HAS_ALREADY = (
    r"(?:i (?:already |also |only |mostly |mainly |currently )?(?:know|work|have|had|do|did|teach|taught|use|used|"
    r"write|wrote|code|program|studied|study|learnt|learned|finished|completed|started|come from|run|manage|build|make|earn)\b|"
    r"i(?:'ve| have)\b|i already|background|experienced? (?:in|with|of|as)|years (?:of|in|as)|degree in|(?:and|but|"
    r"already) know|work(?:ing)? (?:as|in|with)|my (?:job|work|day job|current|role|manager|boss|team|degree|skills?)|used to|at work|"
    r"for work|i(?:'m| am| was)\b|before that|previously|formerly|retired\b|as an? (?!mentee|mentor)|being an? |fluent in|"
    r"comfortable with|good at|my \w+ (?:is|are)\b|a little\b.{1,20}\balready)",
    r"je (?:connais|sais|travaille|suis)\b|j'ai\b|ich (?:arbeite|kann|bin|habe|kenne)\b|conozco|trabajo|soy\b|trabalho|sou\b|"
    r"lavoro|sono\b|conosco|ik (?:werk|ken|ben)\b|jestem|pracuje|znam\b",
)
# What comes first names the skill even if no vocabulary knows it.
NAMES_A_SKILL = (
    r"learn(?: about| more about| how to| some)?|understand(?:ing)?|explain|explore|master|pick up|brush up on|catch up on|up to speed (?:on|with)|get to grips with|no (?:clue|idea|experience|knowledge) (?:about|of|with|in)|(?:find out|know|more) about|(?:look|looking) (?:at|over)|review(?:ing)?|(?<!have )(?<!just )(?<!recently )(?<!'ve )become (?:an?|the)|becoming (?:an?|the)|"
    r"(?:bad|rubbish|terrible|hopeless|useless|weak|lost|confused|stuck|struggle|struggling|trouble|difficulty|problems?) (?:at|with|by|about|on)|(?:problem|challenge|issue|weakness|difficulty|struggle|goal) (?:is|are)|"
    r"(?:anything|something|everything|stuff|things?) (?:to do |related )?(?:with|about|around|to)|"
    r"get(?:ting)? better at|improve (?:my|on)|develop my|work on my|good at|"
    r"help with my|better at|interested in|mentor(?:ing|ship|ed)? (?:in|on|for|with)|help (?:\w+ ){0,2}?(?:with|on|in)|advice on|"
    r"support (?:\w+ )?(?:with|in)|guidance (?:on|in|with)|teach(?: people| others| someone)?|skilled in|who (?:knows|understands|does)|(?:coach|coaching|advise|advising|tutor|tutoring) (?:\w+ )?(?:on|in|for|about)|(?:years|experience|expertise|background|career|degree) (?:in|of)|confident (?:at|in|with)|confidence in|expert(?:ise)? in|(?:get|getting|go|going|move|moving|break|breaking|switch|switching|transition\w*) (?:in)?to|"
    r"(?:ask|talk|chat|speak)(?:ing)?(?: (?:me|to me|with me|to people|to somebody|to someone|to anyone))? about|(?:re)?train(?:ing)? (?:as|in)|"
    r"(?:i(?:'d| would| could| can| might|'ll)|could|can) do",
    r"(?:helfen|unterstutzen|hilfe|lernen|unterstutzung|mentor(?:in)?) (?:bei|mit|in|im|beim|fur)|interessiere mich fur",
    r"(?:aider|accompagner|encadrer|progresser|m'ameliorer|mentor|enseigner|aide|personnes?) (?:\w+ )?(?:en|avec|sur|dans|a)|apprendre (?:le|la|les|l'|a)?|enseigner (?:le|la|les)",
    r"(?:ayudar|orientar|apoyar|mejorar|ayuda|mentora?|personas?) (?:a \w+ )?(?:con|en)|aprender|ensenar|mejorar (?:mi|en)",
    r"(?:ajudar|orientar|apoiar|melhorar|ajuda|mentora?|pessoas?) (?:\w+ )?(?:com|em|no|na)|aprender|ensinar",
    r"(?:aiutare|seguire|supportare|migliorare|aiuto|mentor|persone) (?:\w+ )?(?:con|in|nel|nella|su)|imparare (?:il|la|l'|lo)?|insegnare",
    r"(?:helpen|begeleiden|ondersteunen|hulp|mentor) (?:\w+ )?(?:met|bij|in)|leer(?:en)? ik",
    r"(?:pomoc|pomagac|wesprzec|wspierac|pomocy) (?:\w+ )?(?:z|ze|w|we|przy)|nauczyc sie|uczyc sie|uczyc",
)
# The skill stands in front: "Python lernen", "bei Excel helfen", "SQL leren".
NAMES_A_SKILL_BEFORE = (
    r"(?:bei|beim|mit|in|gerne?|endlich|besser|etwas|mehr|richtig) (?P<german>[^,.;!?()]{2,40}?) (?:lernen|helfen|unterstutzen|beibringen|begleiten|verbessern|weiterhelfen|hilft|weiterhilft|unterstutzt)",
    r"(?:met|bij|in|graag|beter) (?P<dutch>[^,.;!?()]{2,40}?) (?:leren|helpen|begeleiden|ondersteunen)",
)
ENDS_A_SKILL = (
    r"(?:and i|so i|because|while|whenever|until|during|as i|since|if|when|from|please|but|to|for|at|on|i'm|i am|i|with you|so that|though|und ich|wenn|aber|denn|"
    r"et je|car|mais|pour|y puedo|pero|porque|para|e posso|mas|ma|perche|per|en ik|maar|want|voor|ale|bo|dla|w|le|la|am|les|el|los|il|"
    r"kann|konnte|mochte|peux|puedo|posso|moge|kan)"
)

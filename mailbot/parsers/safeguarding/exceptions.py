"""What only sounds like danger, and the signs of it in other languages. (`word_patterns` explains the brackets.)"""

# Who works on such things or reads about them is not in danger of them.
WORK = (
    "research|researching|researcher|thesis|dataset|data set|statistics|rates|charity|prevention|hotline|workshop|"
    "workshops|classifier|detection|detect|policy|policies|software|project|volunteer|organise|organize|literature|app|"
    "games|study|studied|studies|podcast|podcasts|novel|film|films|training|awareness|campaign|model|models|nlp|"
    "article|book|law|lawyer|officer|work for|worked on|work on|working on|build|building|develop|developing|analysis|"
    "analyse|api|rate|domain|spam",
)

INNOCENT = (
    "abuse of (notation|language|the type system)",
    "(api|rate|domain|spam|macro) abuse",
    "abuse (case|cases)",
    "harassed by (deadlines|deadline|recruiters|emails|bugs|linters|my inbox|notifications)",
    "bullied by (my|the) (linter|compiler|ide|code|tests|calendar)",
    "bully (algorithm|pulpit)",
    "(beat|beats) (me|us) (at|to)",
    "(hit|hits) me (up|that|like)",
    "struck me",
    "hit by (a|the) (bike|car|bus|flu|cold|virus|layoffs)",
    "(stalker|stalking) (mode|horse)",
    "naked (domain|domains|eye)",
    "minor (version|versions|release|bug|change|changes|issue|issues|thing|point|update)",
    "(kill|killed|kills|killing) (time|some time|the|it|two birds|a|an|process|processes|switch|for|me [.]|my "
    "(motivation|weekend|evening|battery))",
    "(rather|sooner) (be dead|die) than (use|write|read|learn|go back to (php|java|windows))",
    "want to die (a bit|a little|laughing|of|every time|inside)",
    "hopeless (at|with|case)",
    "(nervous|a|cost|short|quick) breakdown of",
    "[sexual and] sexual (health|selection|education|orientation)",
    "(backlog grooming|grooming [the|our] backlog|groom [the|our] backlog|dog groomer)",
    "(great|economic|tropical) depression",
    "depressed by the",
    "(request|response) body",
    "body (parser|clock|language|text)",
    "(can't|cannot) (go on|take|do) [it|this|on] (monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|"
    "tuesdays|wednesdays|thursdays|fridays|the|that|holiday)",
    "can't take any more (mentees|people)",
    "way (out|around) of (this|the) (merge|bug|loop|function)",
    "pushed me to (apply|learn|try|write|go|improve)",
    "(pulled|broke|hit) my (own|request|requests|build|knee|back|leg|ankle|toe)",
    "my (back|knee|head|leg|wrist|ankle) hurts",
    "under attack from bots",
    "server was attacked",
    "follows me on",
    "keep the (api|keys|code)",
    "told me about",
    "about (the|my) (wifi|weather|food|deadline|deadlines|build)",
    "talk is about",
    "(how do i|how to) ask for",
    "(he|she) said (women|everyone|all) are welcome",
    "video of (my|the|our) (app|demo|project|talk|screen)",
    "women in (tech|it|stem|data)",
    "girls who code",
    "mother of a ... year old",
    "father of a ... year old",
)

# The main words in other languages, folded, each at the beginning of a word.
ELSEWHERE = (
    # German
    r"nicht mehr leben|umbring|bring\w* (?:mich|sich) .{0,20}\bum\b|selbstmord|suizid|(?:mochte|will) sterben|ritze "
    r"mich|selbstverletz|belastig|(?:schlagt|schlug|tritt|wurgt|bedroht|erpresst|verfolgt|stalkt|beleidigt|mobbt|"
    r"missbraucht) (?:mich|sie|ihn)|geschlagen|fass(?:t|te) mich an|angst vor (?:mein|ihm|ihr|dem)|macht mir angst|"
    r"angefasst|nackt(?:foto|bild)|bedroht|missbrauch|vergewaltig|begrapsch|erpress|gestalkt|rassist|sexuell|"
    r"sexistisch|gemobbt|nach geld gefragt|geld (?:leihen|uberweisen|schicken)|niemandem (?:etwas )?(?:sagen|erzahlen)|"
    r"bin (?:erst )?1[0-7] jahre",
    # French
    r"(?:veux|envie de) mourir|me suicid|suicider|me tuer|n'en peux plus|en finir avec la vie|harcel|me frappe|m'a "
    r"frapp|frappee|(?:peur|effraye\w*) (?:de lui|d'elle|de mon|de ma|d'eux)|me fait peur|m'a touch|attouchement|"
    r"viole[e]?\b|agress(?:e|ion)\b|menac|(?:photos?|image)\w* .{0,20}\bnue?s?\b|chantage|raciste|sexiste|sexuel|au "
    r"suicide|me maltraite|m'insulte|demande de l'argent|j'ai 1[0-7] ans",
    # Spanish and Portuguese
    r"quiero morir|no quiero vivir|matarme|suicidarme|suicidio|acos[ao]\b|acosad|me (?:pega|golpe|amenaz|insult|"
    r"viol[oa]|toc[oa])|tengo miedo (?:de|a) (?:el|ella|mi)|le tengo miedo|desnud|abus(?:ad|o sexual|a de)|violad|"
    r"amenaz|racista|machista|maltrat|pegaron|chantaj|(?:pidio|pide|pediu|pede) (?:dinero|dinheiro|fotos)|tengo 1[0-7] "
    r"anos|quero (?:morrer|me matar)|me matar|sofro violencia|violencia domestica|nao quero viver|assedi|me bate|"
    r"bate-me|bateu-me|me bateu|medo d(?:ele|ela|o meu|a minha)|estupr|ameac|fotos nu|suicidi|tenho 1[0-7] anos",
    # Italian
    r"voglio morire|uccidermi|non voglio piu vivere|molest[ai]|mi (?:picchia|ha picchiat|minaccia|insulta|perseguita|"
    r"ha toccat)|paura di (?:lui|lei|mi)|paura del mio|violentat|stupr|minacci|maltratt|suicidio|foto nud|razzist|"
    r"ricatt|sessual|(?:chiesto|chiede) (?:soldi|denaro|foto)|ho 1[0-7] anni",
    # Dutch
    r"niet meer leven|zelfmoord|wil dood|(?:slaat|sloeg|bedreigt|stalkt|schopt) (?:mij|me)|bang voor (?:hem|haar|mijn)|"
    r"valt (?:me|mij) lastig|lastiggevallen|naaktfoto|bedreig|verkracht|intimideer|mishandel|misbruik|aangerand|"
    r"racistisch|chanteer|seksue|vroeg (?:me )?om geld|ben 1[0-7] jaar",
    # Polish
    r"nie chce zyc|chce umrzec|(?:zabic sie|sie zabic)|samoboj|(?:bije mnie|mnie bije|mnie uderzyl)|boje sie (?:go|jej|"
    r"mojego|mojej|meza)|neka|gwalc|zgwalc|grozi mi|szantaz|nagie|rasist|mnie molest|molestuj|prosi\w* o pieniadze|mam "
    r"1[0-7] lat",
)

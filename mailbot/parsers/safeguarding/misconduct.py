"""Signs of bad treatment: unwanted attention, hatred and insults, money and secrets; and complaints about it. To add one, write it as people would say it.

`word_patterns` explains the brackets; the classes in curly ones stand in `classes`.
"""

_ATTENTION = (
    "{they} ... {fondles} (me|her|my|him)",
    "{they} ... {courts}",
    "{they} ... {lurks}",
    "{lurks} ... (he|she|him|her|they)",
    "(turned|turns|brings|brought|steers) ... to sex",
    "sent ... (of|with) (himself|herself)",
    "(comes|came|gets|got) (to|into|in) my (bed|room|bedroom)",
    "(masturbated|masturbates|masturbating|porn|wanked)",
    "{sex}",
    "{they} ... ({asks}|{says}|sent|sends|called|calls|comments|commented|comment|commenting|stares|stared|look|looks|"
    "touched|touches|joked|wearing|showed) ... {body}",
    "{they} ... {body} ... (comment|comments|remark|remarks)",
    "(comment|comments|commented|commenting|remark|remarks|stared|staring) (about|on|at) my (body|looks|appearance|"
    "figure|legs|clothes|chest|breasts)",
    "{they} (was|were|is|sat|appeared) naked",
    "(naked|nude|explicit|unsolicited|unwanted|disturbing|creepy|weird|threatening|abusive|dick) ({picture}|{message})",
    "what i (was|am|wear) (wearing|in bed)",
    "i (have|had) a (great|nice|hot|beautiful|sexy|good) body",
    "(calls|called|calling) me (sexy|hot|baby|babe|darling|sweetheart|honey|beautiful)",
    "(flirts|flirting|flirted)",
    "(hand|hands|arm) (on|around|up|under) my",
    "{they} ... (touches|touched|touching|kissed|kiss|hugged|stroked|strokes|rubbed) (me|her|my)",
    "(touched|touches|touching) me (inappropriately|again|when|under|without|there)",
    "(date me|asked me out|asking me out|asks me out|go on a date|in love with me|loves me|love letters|attracted to "
    "me|obsessed with me)",
    "(romantic|sexual) (interest|feelings|relationship)",
    "(come|go|came|meet|stay) (to|over to|at|back to|in) (his|her|their) (hotel|flat|place|room|bedroom|apartment|"
    "house|home)",
    "share [a|the|his|her] (hotel room|room|bed)",
    "{asks} ... (his|her|hotel|their) (hotel|hotel room|house|home|car|flat|place|room|bedroom|apartment)",
    "(alone|meet|meeting|come over) [at|late at] night",
    "alone with (him|her|them|my {one})",
    "{asks} [me] (if|whether) (i'm|i (have|had|am|was)) [got] [a] (boyfriend|girlfriend|husband|single|married|alone|"
    "virgin)",
    "{asks} ... {picture} of (me|myself|my|her|herself)",
    "{asks} ... send [him|her|them] [a|some|more] {picture}",
    "{they} ... {asks} me for [a|some|more] {picture} (.|,|in|when|and|again|every|at|of (me|myself|my))",
    "{they} ... {picture} of me",
    "(uncomfortable|uneasy) (with|around|about|how|because|by|when|near|after|during|in) ... ({him or})",
    "{not} [feel] [{very}] comfortable (with|around|being|when|near|in) ... ({him}|he|she|they|alone)",
    "{not} feel right",
    "(got|gets|came|comes) too close",
    "(crossed|crosses|crossing|cross) (a|the|my|any) (line|lines|boundary|boundaries)",
    "(respect|respects|respected|overstepped|overstepping|ignores|ignored) (my|any|all) boundaries",
    "something happened (with|between) ... (mentor|mentee|me|him|her)",
    "what (he|she|they|my {one}) (did|has done|does) to me",
    "no for an answer",
    "(angry|mad|furious|aggressive) when i (say|said) no",
    "(won't|doesn't|didn't|wouldn't) (leave me alone|stop (texting|calling|messaging|contacting|writing|asking|"
    "following|touching|sending|staring))",
    "(keeps|kept|keep) (calling|texting|messaging|following|touching|turning up|showing up|asking me out|staring|"
    "ringing|insulting|commenting|contacting|threatening)",
    "(calls|calling|texts|texting|messages|messaging|rings|writes|writing|sends) [me] [messages] (at (night|midnight|1|"
    "2|3|4|5|all hours)|all night|day and night|every hour|in the middle of|from new)",
    "(followed|follows|following|waits|waited|waiting) [for] me (home|to|around|everywhere|after|from|outside)",
    "{they} (waits|waited|is waiting|was waiting|is following|watches|watched|was following) [me|for] (outside|in "
    "front of|me|at my)",
    "{they} is following me",
    "(turned|turns|turning|showed|shows|showing) up (at|in) my",
    "(stalk|stalks|stalked|stalking|stalker) (me|her|him|my|on)",
    "i (blocked|block|have blocked) (him|her|them)",
    "creepy (man|guy|mentor|person|way|behaviour|.)",
    "(behaved|behaves|behaving|behave|touched|acted|spoke|talked|wrote) [me] [{very}] inappropriately",
    "inappropriate (behaviour|behavior|conduct|language|relationship|way|remarks|touching|questions|advances|jokes|"
    "{picture}|{message})",
)
_COMPLAINTS = (
    "(formal|official) (complaint|grievance)",
    "(complaint|complain) about how",
    "(talk|speak) [to] [someone|somebody] ... (in confidence|confidentially|in private about)",
    "{not} [want] [to] see (him|her|them) [ever] again",
    "after what (happened|he did|she did|they did)",
    "(did|done|doing) something to (me|her|him)",
    "(wasn't|was not|isn't|not) (ok|okay) (.|what|how|with me)",
    "(complain|complaint|complaints|concern|concerned|concerns|worried|worry) about ... (behaviour|behavior|safety|"
    "conduct|mentee|treats me)",
    "(complain|complaint|complaints) about (my|a|the|him|her) [mentor|mentee|mentors|{one}]",
    "(report|reporting) (my|him|her|this|a|the) (mentor|mentee|person|man|incident)",
    "(report|reporting|suspect|suspecting) (abuse|him|her|them|inappropriate|misconduct|harassment|bullying|violence|"
    "an incident)",
    "my (private|personal) (data|messages|photos|details|information|chats) (with|to|online|on)",
    "serious (concern|concerns|incident|complaint|allegation)",
    "(this is|experienced|victim of|suffering|suffered|been) [verbal|sexual|emotional|some|clearly|pure] (abuse|"
    "bullying|harassment|discrimination)",
    "safeguarding (officer|concern|issue|lead|team|complaint|problem|complaint)",
)
_HATE = (
    "(mocked|mocks|imitated|imitates|laughed at|laughs at|ignored|ignores|excluded) ... (stutter|accent|blind|deaf|"
    "disability|religion|weight|looks|hijab|headscarf|skin|because i)",
    "({they}) ... (accent|stutter|disability) ... (laughed|laughs|funny|joke|jokes)",
    "{they} ... {says} ... {group}",
    "told ... {group} ... (can't|cannot|too|shouldn't|don't|not)",
    "{they} ... (called|calls|calling|call|said|told|says) [me|her|him] ... {insult}",
    "joke about ... {group}",
    "called me (a|an|the) ... {insult}",
    "{slighted} [differently|badly|unfairly|worse|like this] (because|for|due to|on account of|as) ... ({group}|age|"
    "old|sex|colour|color|country|origin|name)",
    "(refuses|refused|refuse|doesn't want|does not want|didn't want|won't) ... ({group}|because i)",
    "{hateful} [and sexist] (joke|jokes|remark|remarks|language|slur|slurs|insult|insults|word|words|thing|things|"
    "stuff|abuse|behaviour|person|mentor|mentee|views|term|{message})",
    "{they} (is|was|are) [{very}|openly|a] {hateful}",
    "(n-word|slurs|slur)",
    "(misgenders|misgendered|misgendering|deadnames|deadnamed)",
    "(made|makes|making) fun of (me|my|her|his)",
    "go back (to (my|your|where|africa|poland|india)|where i)",
    "(treated|treats|treat) [me] [{very}] (badly|unfairly|worse|like (dirt|shit|an idiot|a child|a slave))",
    "(discriminate|discriminated|discriminates|discriminating|discrimination) (against|because|by|from|towards)",
    "people like (me|you|us) (don't|do not|shouldn't|can't|have no)",
    "(don't|doesn't|do not) belong (in|here)",
    "(spreads|spreading|spread) (lies|rumours|rumors)",
    "(abused|abusive|abusing) (me|by|her|him|them|towards|to|at home|at work|relationship)",
    "(being|been|was|is|were) [being] [verbally|sexually|emotionally|physically|{very}] (abused|abusive|bullied|"
    "harassed)",
)
_MONEY_AND_SECRETS = (
    "{they} ... {lies}",
    "{they} ... {asks} ... {money}",
    "{asks} [me] (for|about) (my|a|some|more) {money}",
    "(if i|unless i|that i) (pay|paid|transfer|send) [him|her|them] [money|cash|a fee|300|500|100]",
    "if i (don't|do not) pay",
    "(if|unless) i pay",
    "{they} ... ({asks}|{says}|keep) ... {hush}",
    "our [little] secret",
    "told (anyone|anybody|the coordinators)",
    "i (shouldn't|should not|mustn't|must not|can't|am not to|better not|may not) tell (anyone|anybody|you|the|my)",
)

MISCONDUCT = (*_ATTENTION, *_COMPLAINTS, *_HATE, *_MONEY_AND_SECRETS)

# What somebody may also study or work on; then they are no signs.
TOPICS = (
    "(suicide|suicidal|suicides|self harm|self-harm)",
    "(domestic violence|domestic abuse|child abuse|rape|sexual violence|sexual harassment|child protection)",
    "(harassment|stalking|bullying|racism|sexism|hate speech|homophobia|blackmail|safeguarding|abuse|grooming)",
)

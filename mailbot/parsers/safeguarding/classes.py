"""The classes of words from which the signs of danger are built. (`word_patterns` explains the brackets.)"""

CLASSES = {
    # people
    "kin": "partner|husband|wife|boyfriend|girlfriend|ex|father|mother|dad|mum|mom|stepfather|stepdad|stepmother|"
    "uncle|aunt|brother|sister|parents|family|cousin|flatmate|roommate",
    "one": "mentor|mentee|coach|teacher|participant|person|man|woman|guy|boss|manager|colleague|{kin}",
    "they": "he|she|they|he's|she's|he'll|she'll|someone|somebody|(my|the|a|his|her|our|this|another|your) [ex|former|"
    "own|new|mentee's|mentor's|friend's] ({one}|mentors|mentees)|NAME",
    "him": "him|her|them|(my|this|that|the|his|her|your) [ex|own|new] {one}|NAME",
    "me": "me|us|him|her|them|my (mentee|daughter|son|child|kids|friend|sister|brother|mother|arm|arms|hand|hair|face|"
    "leg|wrist|throat|nose|head|mouth|bag|phone|bottom|bum|chest|waist|thigh)|(his|her|their|the) [own] (children|kids|"
    "child|wife|husband|daughter|son|mother|girlfriend)",
    "child": "nephew|niece|daughter|son|child|kid|little brother|little sister|brother|sister|cousin|boy|girl",
    "young": "5|6|7|8|9|10|11|12|13|14|15|16|17|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen",
    "self": "myself|himself|herself|themselves|yourself",
    # what they do
    "says": "said|says|saying|told|tells|think|thinks|joke|joked|jokes|shouted|wrote|writes|believes|laughed|laughs|"
    "mocks|mocked|insulted|hates|refuses|refused|ignores|excluded|excludes|rejected|rejects|doesn't want|does not want|"
    "didn't want|won't|insists",
    "asks": "ask|asks|asked|asking|want|wants|wanted|wanting|need|needs|needed|beg|begs|begged|demand|demands|"
    "demanded|pressure|pressures|pressured|suggested|suggests|expects|expected|requested|requests|tries|tried|keeps|"
    "kept|offered|offers|insists|insisted|invited|invites",
    "hits": "hit|hits|hitting|beat|beats|beating|slap|slaps|slapped|punch|punched|punches|kick|kicked|kicks|strangled|"
    "strangles|choked|chokes|attacked|attacks|assaulted|hurts|hurt|hurting|burned|burnt|bit|grabbed|grabs|shoved|"
    "shoves|stabbed|pulled|broke|twisted|raped|rapes|molested|molests|groped|gropes|spat at|spits at|threatened|"
    "threatens|threatening|bullied|bullies|harassed|harasses|harassing|humiliated|humiliates|insulted|insults|mocks|"
    "mocked|belittles|belittled|stalks|stalked|stalking|abused|abuses|drugged|undressed|kissed|kisses|kiss|blackmails|"
    "blackmailed|intimidates|intimidated|scares|scared|frightens|frightened|terrifies|degrades|mistreats|mistreated",
    "harm": "kill|hurt|harm|stab|shoot|attack|strangle|beat|punch|slap|burn|destroy|find|poison|bomb|murder|smash|hit|"
    "rape",
    "harmed": "assaulted|raped|molested|groped|abused|beaten|harassed|threatened|stalked|bullied|humiliated|"
    "blackmailed|strangled|drugged|exploited|mistreated|neglected|trafficked|coerced|intimidated",
    "afraid": "afraid|scared|frightened|terrified|intimidated|fear|fearful",
    "uneasy": "uncomfortable|uneasy|unsafe|pressured|threatened|intimidated|scared|afraid|frightened|humiliated|"
    "violated|dirty|ashamed|harassed|discriminated|small|worthless|trapped|bullied|watched",
    "slighted": "excluded|rejected|ignored|treated|insulted|mocked|discriminated|laughed at|left out|attacked|refused|"
    "bullied|passed over|turned down|dropped|sent away",
    # what it is about
    "body": "sex|sexual|sexually|sexy|penis|dick|cock|vagina|boobs|breasts|breast|tits|naked|nude|nudes|underwear|bra|"
    "lingerie|bikini|virgin|porn|undress|undressed|clothes|bed|kiss|kissed|kissing|massage|erotic|intimate|escort|bum|"
    "butt|body|figure",
    "sex": "penis|dick|dickpic|cock|vagina|boobs|tits|nudes|porn|pornography|pornographic|virgin|(sleep|slept) with "
    "(me|him|her)|have sex|sex with|sex life|masturbate|masturbating|undress|sexting|raped|rapist|groped|molested|"
    "sexually|sexual (advance|advances|comment|comments|remark|remarks|joke|jokes|message|messages|favour|favours|"
    "favor|favors|assault|harassment|content|contact|things|stuff|questions|relationship|interest|pictures|photos)",
    "picture": "photo|photos|picture|pictures|pic|pics|selfie|selfies|video|videos",
    "message": "message|messages|mail|mails|email|emails|text|texts|call|calls|comment|comments|attention|contact|"
    "letters|gifts|presents|visits",
    "money": "money|cash|loan|lend|borrow|transfer|gift card|gift cards|bank account|bank details|account number|iban|"
    "crypto|bitcoin|invest|rent|euros|pounds|dollars|pay|credit card|flight|ticket|password|passwords|pin|login|paypal",
    "hush": "secret|secretly|(shouldn't|should not|not to|not|never) mention (it|this|anything|our)|not to (talk|"
    "speak|write|complain|report)|shouldn't (talk|speak|write)|no one|quiet|nobody|between us|not to tell|not to "
    "mention|not mention|never mention|not tell|never tell|don't tell|keep it from|delete (the|our|all|my) (messages|"
    "chat|chats|mails|emails|everything)|delete everything|hide",
    "group": "muslim|muslims|jew|jews|jewish|women|woman|girls|females|female|black|blacks|gay|gays|lesbian|lesbians|"
    "trans|queer|homosexual|disabled|wheelchair|foreigner|foreigners|immigrant|immigrants|refugees|africans|arabs|"
    "indians|asians|gypsies|accent|religion|headscarf|hijab|skin|gender|pregnant|disability|race|nationality|sexuality|"
    "autistic",
    "insult": "stupid|idiot|idiots|dumb|useless|worthless|ugly|fat|bitch|whore|slut|faggot|retard|retarded|moron|"
    "loser|pig|monkey|terrorist|terrorists|disgusting|pathetic|trash|n-word|slur|slurs|cunt|names",
    "hateful": "racist|sexist|homophobic|transphobic|islamophobic|antisemitic|anti-semitic|misogynistic|ableist|"
    "racial|hateful",
    "pills": "pills|tablets|painkillers|sleeping pills|paracetamol|medication",
    "fondles": "touch|grope|kiss|hug|hugs|hugged|hugging|squeeze|squeezed|squeezes|squeezing|strokes|stroked|stroking|"
    "caresses|caressed|cuddles|cuddled|gropes|tickles|tickled|licks|licked|rubs|rubbed|smells|smelled|pinches|pinched|"
    "spanked",
    "courts": "more than (a mentor|a mentee|friends|just)|dreams of me|dreams about me|misses me|missing me|loves me|"
    "love me|kiss me|marry me|in love with me|be (his|her) (girlfriend|boyfriend|partner|lover)|soulmate|skirt|perfume|"
    "advances|confessed|heart emojis|darling|affair|romance|intimate|hotel|hands off me|pretty|lips|shower|bath|"
    "bedroom|sofa|good i (smell|look)|arm around me|dinner with him|date with|flirt|on a date",
    "rages": "temper|rage|drunk|furious|cruel|throws things|threw things|mean things|mean to me|hates me|smashes|"
    "smashed|bleeding|blood|death|rifle|knife|gun|weapon|punishes|punished|punish|forbids|forbade|forbidden|locks away|"
    "throat",
    "lurks": "3am|2am|1am|4am|3 am|2 am|4 am|midnight|outside at night|through my window|at my window|anonymous|spies|"
    "spying|tracks me|followed me|follows me|watching me|watches me|my address|where i live",
    "lies": "lie to you|lie for|lies for|hidden|stay hidden|cover for|pretend|co-sign|cosign|customs|parcel|lease|"
    "bail|out me|fake",
    "dark": "manipulates|manipulated|manipulating|manipulative|controlling|coerced|coerces|forced|forces|forcing|"
    "pressured|pressures|pressuring|possessive|jealous|obsessed|obsessive|aggressive|aggressively|disgusting|perverted|"
    "pervert|improper|improperly|lewd|vulgar|obscene|suggestive|seduce|seduced|seduces|injured|injures|bruised|torture|"
    "tortures|neglects|neglected|starves|exploits|exploited|exploiting|abuse|abusing|abusive|intimidating|scary|"
    "frightening|creep|creepy|predator|stalking|traumatised|traumatized|trauma|assault|violence|violently|harassment|"
    "bullying|insulting|humiliating|degrading|offensive|gaslights|gaslighting|screaming|shouting|swearing|"
    "inappropriate|inappropriately|unwanted|threatening|blackmail|racism|sexism",
    "weapon": "gun|rifle|knife|pistol|weapon|bomb|axe|machete|acid",
    # how it is said
    "any more": "any more|anymore|any longer|like this|tomorrow|at all",
    "not": "don't|dont|do not|didn't|doesn't|no longer|not|can't|cannot|cant|never",
    "i am": "i'm|i am|im|i'm",
    "very": "very|really|so|quite|too|just|completely|totally",
}
CLASSES["him or"] = "{him}|he|she|they|{one}|way"

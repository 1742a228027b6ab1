"""What only sounds like a sign of danger, what people work on, and the signs of other languages; see safeguarding_signs."""

# Who works on such things or reads about them is not in danger of them.
WORK = (
    "research,researching,researcher,thesis,dataset,data set,statistics,rates,charity,prevention,hotline,workshop,workshops,classifier,"
    "detection,detect,policy,policies,software,project,volunteer,organise,organize,literature,app,games,study,studied,studies,podcast,"
    "podcasts,novel,film,films,training,awareness,campaign,model,models,nlp,article,book,law,lawyer,officer,work for,worked on,work on,"
    "working on,build,building,develop,developing,analysis,analyse"
)

# What only sounds like it; taken out before anything is looked for.
INNOCENT = (
    "abuse of (notation|language|the type system)",
    "(api|rate|domain|spam|macro) abuse",
    "abuse (case|cases)",
    "harassed by (deadlines|deadline|recruiters|emails|bugs|linters|my inbox|notifications)",
    "bullied by (my|the) (linter|compiler|ide|code|tests|calendar)",
    "bully (algorithm|pulpit)",
    "(beat|beats) me (at|to)",
    "(hit|hits) me up",
    "(struck|hit) me (as|that)",
    "(stalker|stalking) (mode|horse)",
    "naked (domain|domains|eye)",
    "minor (version|release|bug|change|changes|issue|issues|versions|thing|point|update)",
    "i am {number under 18} (minutes|hours|days|weeks|years into|miles)",
    "year (10|11|7|8|9) of",
    "(kill|killed|kills|killing) (time|some time|the|it|two birds|a|an|process|processes|switch|me|for)",
    "rather be dead than",
    "want to die (a bit|a little|laughing|of|every time|inside)",
    "(dead|die|death) (line|lines|code|link|links|lock|tired|end|battery|of embarrassment|hard|zone|letter)",
    "hopeless (at|with|case)",
    "(nervous|a|please give me a|cost|short|quick) breakdown of",
    "(sexual|sexual and reproductive) (health|selection|education|orientation)",
    "(backlog grooming|grooming [the|our] backlog|groom [the|our] backlog|dog groomer)",
    "(great|economic|tropical) depression",
    "can't (go on|take it|do it|do this|take this) (monday|tuesday|wednesday|thursday|friday|saturday|sunday|the|that|holiday)",
)

# The main words in other languages, folded: any of these stems at the beginning of a word or phrase.
ELSEWHERE = (
    # German
    "nicht mehr leben,umbring,bringe mich um,selbstmord,suizid,mochte sterben,will sterben,ritze mich,selbstverletz,belastig,"
    "schlagt mich,schlagt sie,schlug mich,geschlagen,angst vor meine,angst vor ihm,angst vor ihr,nacktfoto,nacktbild,bedroht mich,"
    "bedrohte,bedroht worden,missbrauch,vergewaltig,begrapsch,erpress,stalkt,gestalkt,rassist,sexuell,sexistisch,gemobbt,"
    # French
    "veux mourir,envie de mourir,me suicider,suicid,me tuer,en finir avec la vie,harcel,me frappe,m'a frapp,frappee,peur de lui,"
    "peur d'elle,peur de mon,peur de ma,m'a touch,attouchement,viole,violee,agresse,agression,menace de,me menace,m'a menac,photos nue,"
    "nue,chantage,raciste,sexiste,insulte,"
    # Spanish and Portuguese
    "quiero morir,no quiero vivir,quiero matarme,matarme,suicidi,suicidarme,acos,me pega,me golpe,le tengo miedo,tengo miedo de el,"
    "tengo miedo de ella,tengo miedo de mi,desnud,abusa,abuso sexual,me viol,violad,amenaz,racista,machista,chantaj,quero morrer,quero me"
    " matar,me matar,nao quero viver,assedi,bate-me,me bate,bateu-me,me bateu,medo dele,medo dela,medo do meu,abusad,estupr,ameac,"
    "fotos nu,"
    # Italian
    "voglio morire,uccidermi,non voglio piu vivere,suicidar,molest,mi picchia,mi ha picchiat,paura di lui,paura di lei,paura di mio,paura"
    " del mio,violentat,stupr,minacci,foto nud,razzist,ricatt,sessuali,"
    # Dutch
    "niet meer leven,zelfmoord,wil dood,slaat mij,slaat me,sloeg me,sloeg mij,bang voor hem,bang voor haar,bang voor mijn,valt me"
    " lastig,valt mij lastig,lastiggevallen,naaktfoto,bedreig,verkracht,misbruik,aangerand,racistisch,chanteer,"
    # Polish
    "nie chce zyc,chce umrzec,zabic sie,sie zabic,samobojs,bije mnie,mnie bije,boje sie go,boje sie jej,boje sie mojego,neka,gwalc,"
    "zgwalc,grozi mi,szantaz,nagie,rasist,mnie molest"
).split(",")

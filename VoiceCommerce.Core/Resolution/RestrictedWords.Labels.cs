using System.Collections.Frozen;

namespace VoiceCommerce.Core.Resolution;

/// <summary>Labels that are ordinary words: alone, or with hints beside them, they say it.</summary>
internal static partial class RestrictedWords
{
    /// <summary>Two words that are a label; together they weigh two.</summary>
    public static readonly FrozenSet<string> Labels = Phrases(
        """
        10 cane, 12 yr, 120 minute, 14 hands, 15 year, 15 yr, 16 year, 18 year, 18 yr, 1800 coconut, 1800 silver, 1800 ultimate, 19 block, 2 below, 21 year,
        25 year, 30th street, 360 double, 4 elf, 400 pound, 44 north, 5 barrel, 5 rabbit, 60 minute, 60 shilling, 7 deadly, 75 minute, 8 ball, 80 shilling,
        805 blonde, 8th street, 90 minute, 901 silver, abt 12, accumulation white, ace berry, ace joker, ace pear, ace perry, ace pineapple, ace space,
        achaval ferrer, acronym red, african amber, agave wheat, alaskan amber, alaskan summer, alaskan white, alice white, all day, alma rosa, almost dry,
        alpha box, alpha dog, alpha king, alpha omega, alpha zeta, alpine spring, alta vista, alto moncayo, amado sur, amber knolls, american honey,
        american wheat, anchor christmas, anchor liberty, ancient age, ancient peaks, ancient vine, ancient vines, andrew murray, angry apple, anne amie,
        anniversary barley, anti hero, apex predator, apple abbey, apple jack, apple wheat, apricot wheat, arbor crest, archery summit, arctic panzer,
        arrogant frog, art car, artist series, aspen edge, aunt sally, aurora hoppyalis, austin eastciders, austin hope, authentic black, baba black, back
        forty, backwoods bastard, backyard batch, bad apple, bad elf, baker street, bandit red, bandit white, banks 5, barefoot bubbly, barefoot refresh,
        barefoot sweet, barn burner, barnard griffin, barney flats, barrel rye, barrel trolley, basket press, batch 19, bear hug, bear republic, beaux
        freres, belgian red, believer double, bell agio, bell lane, bell ringer, bella oaks, bella union, belle glos, belle isle, belle meade, belle terre,
        ben marco, ben rye, bennett valley, bernkasteler kurfurstlay, berry cooler, berry wheat, best brown, best damn, best ice, best light, best root,
        bethel heights, better weather, bien nacido, big bad, big bark, big bear, big bold, big daddy, big easy, big eye, big house, big river, big sky, big
        swell, big thicket, big ufo, big wave, bikini blonde, bin 128, bin 2, bin 27, bin 28, bin 40, bin 407, bin 45, bin 50, bin 65, bin 8, bin 85, bin
        99, bitter truth, bitter valley, black albert, black barrel, black box, black bush, black cauldron, black coyote, black dress, black fox, black
        grouse, black house, black label, black magnolia, black marlin, black opal, black raven, black ridge, black seal, black sheep, black slate, black
        strap, black swan, black tan, black thunder, black toad, black tower, black velvet, black widow, blackberry wheat, blackened voodoo, blanc blanc,
        blended canadian, blended irish, blind pirate, blithering idiot, blood root, blue chair, blue coat, blue fin, blue label, blue nun, blue paddle,
        blue plate, blue point, blue ring, blue teal, blueberry wheat, bluebird bitter, boat shoes, bobs 47, boffo brown, bold red, bonny doon, boom boom,
        booming rollers, bootlegger white, born yesterday, bota brick, bota mini, boulevard napoleon, boulevard tank, boulevard wheat, brave faces, brew
        kettle, brewer clifton, bridge burner, bright cider, broken earth, broken shed, brooklyn brown, brooklyn east, brooklyn summer, brown dog, browns
        lane, buck shack, bud black, bud heavy, bud platinum, buffalo bayou, buffalo sweat, bully hill, burning river, burton baton, bush amber, butter
        ripple, butterfield station, cable car, cacao white, cain concept, cain five, calico amber, california amber, california common, california red,
        california rose, california white, calypso colada, camp wannamango, can blau, canadian breakfast, canadian hunter, canoe ridge, canton ginger, cape
        mentelle, captain black, captain lawrence, captain parrot, captain private, captain silver, caravan red, carta blanca, carta nevada, casa real,
        casal garcia, casal mendes, casale vecchio, cashmere black, cask 23, castle rock, cavern select, celebration fresh, celebration red, central valley,
        chalk hill, chamomile sutra, chaos theory, charles shaw, charles smith, charlottes home, chasin freshies, cherry cooler, cherry wheat, cheval
        sauvage, chicken cock, chimney rock, christmas bomb, cinq cents, cinq cepages, city steam, clan macgregor, clean slate, clear spirit, cliff lede,
        clone 6, clos apalta, clos pegase, cloud break, cloud line, cloudy bay, clown shoes, coastal ridge, coastal vines, coffee bender, cold creek, cold
        duck, cold river, cold smoke, cold snap, coleccion privada, collector red, colorado native, cono sur, conways irish, cordon negro, cote or, country
        cocktails, covey run, craggy range, crane lake, creamy dark, crimson ranch, crisp white, crown black, crown maple, crown reserve, crystal head,
        cupcake red, curve ball, cycles gladiator, da vinci, daisy cutter, damn root, dancing bull, dancing flame, dancing man, dark harvest, dark horse,
        dark island, dark knight, dark lord, dark mild, dark penance, dark red, dark truth, davis bynum, dawn red, de loach, dead arm, dead bolt, dead guy,
        dead letter, dead ringer, deadbolt red, deep end, delirium noel, desert wind, deviant dales, devil dancer, devils inkstand, diamond collection,
        diamond creek, dinner red, dinner white, directors cut, dirty bastard, dog days, don david, don maximiano, don melchor, don nuno, dona paula, doom
        bar, dos xx, double bag, double barrel, double bastard, double dead, double dog, double down, double duckpin, double jack, double jay, double
        matured, double simcoe, double trouble, double wood, douglass hill, downhome punch, downtown brown, drafty kilt, dragon berry, dreaming tree, drop
        top, dry red, dry rose, dry white, duck rabbit, dusky goose, dusted valley, eagle peak, early times, earthquake petite, east bench, east india, east
        side, easy jack, easy rider, ed hardy, educated guess, eight ball, eight star, eight years, el coto, el nido, el sully, elk cove, ellies brown,
        emilio moro, enchanted path, enjoy by, eola hills, ephemere apple, epic red, estate grown, estate red, estate reserve, estrella jalisco, even keel,
        evening land, evil owl, evil twin, evolution amber, evolution red, evolution white, exotic berry, extra gold, extra old, extra special, ezra brooks,
        fall fest, fall sampler, fall variety, far niente, farnum hill, fat bastard, fat boy, fat cat, fat monk, fat tire, feral one, ferrari carano, fess
        parker, fever dream, field blend, field recordings, fighting cock, filthy rich, finca flichman, fine ruby, fine tawny, fire eagle, fire rock, fire
        water, firefly skinny, firefly sweet, fireside chat, first cut, first peach, first press, fist city, fixed gear, flanders brown, flanders red,
        flannel friday, flat rock, flora springs, flying ant, flying dog, flying jenny, foggy ridge, forbidden secret, force majeure, foreign extra, forest
        glen, fortunate islands, forty creek, four graces, fourteen hands, freak show, freemark abbey, french rabbit, fresh hop, frogs leap, fruity red,
        fruity white, fu manbrew, full circle, full sail, g knight, gato negro, gentleman jack, george remus, georgia moon, geyser peak, ghost block, ghost
        note, ghost ship, ginja ninja, glass mountain, glen grant, glen manor, glen moray, gnarly dudes, goin coastal, gold cliff, gold country, gold label,
        golden dragon, golden grain, golden monkey, golden road, golden strong, good juju, good people, goosefoot road, graacher himmelreich, grain alcohol,
        grain spirit, grain spirits, gran gala, gran patron, gran torino, grand ardeche, grand mayan, grand napa, grand teton, grao vasco, grapefruit rose,
        grateful white, great divide, great pumpkin, great waters, great white, green bullet, green fin, green goblin, green spot, green truck, greene king,
        greg norman, gris rose, guava grove, guilty pleasure, gulden draak, half acre, hallelujah hopricot, halter ranch, hands stampede,
        handsome devil, happy camper, happy canyon, happy ending, hard chard, harp irish, harpoon ufo, hartford court, harvest moon, harvest pumpkin,
        harvest red, havana club, hawk crest, hazelnut brown, hazy little, he brew, head high, heartland stickleback, heaven hill, hell watermelon, henry
        weston, henrys hard, hercules double, heritage red, heritage vine, hess select, high elevation, high heaven, high life, high note, high tide, high
        valley, high watermelon, high west, hill family, hillside select, hog heaven, hollands gold, holy grail, home ranch, honey brown, honey jack, honoro
        vera, hood river, hop bullet, hop crush, hop czar, hop dish, hop head, hop hog, hop juice, hop karma, hop knot, hop lava, hop nation, hop notch, hop
        project, hop ranch, hop rocket, hop stoop, hop tart, hop trip, hop vacuum, hop valley, hop venom, hop wallop, hop wizard, hope end, hope family,
        horn dog, horny devil, horse heaven, hot damn, hot shot, hot trot, house red, house white, hudson baby, hudson manhattan, hurricane reef, i block,
        ice malt, ice screwdriver, ice smooth, ice triple, icehouse edge, icy bay, il bruciato, il ducale, il tralcetto, inferno red, infinite monkey, ink
        grade, irish cream, irish manor, irish mist, irish red, irish rose, iron city, iron fist, island hopper, italian spritz, ivory blanc, j roget, j
        schram, jack black, jack coke, jack cola, jack fire, jack honey, jack london, jack old, jack single, jack winter, jamaican me, jamaican red, james
        gang, jamie lynn, jeremiah weed, jersey lightning, jest red, jet city, jewel collection, john barleycorn, john courage, johnny appleseed, johnny
        black, johnny hash, johnny red, joker dry, joseph phelps, juarez gold, juarez silver, juicy haze, julius hardwicke, kali hart, kathryn hall,
        kentucky deluxe, kentucky gentleman, kentucky tavern, kestrel falcon, kill devil, kilt lifter, king cobra, king robert, king sue, klinker brick,
        knob smoked, knotty vines, koonunga hill, l ermitage, la cuadrilla, la cumbre, la fin, la flor, la folie, la gitana, la grola, la guillotine, la
        ina, la rossa, la segreta, label scotch, labyrinth black, lady luck, lake county, lancer rose, land shark, landmark overlook, last chance, last
        snow, latah creek, late harvest, laughing dog, lava cap, lawn seat, lazy creek, le orme, le reve, lead feather, leaping horse, leese fitch, left
        coast, lemon wheat, les pommiers, li veli, liar liar, liars dice, liberty creek, liberty school, lilikoi kepolo, lime bite, lime kiln, limited
        release, line 39, line shack, lion tamer, liquid bliss, liquid gold, little hump, little penguin, live oak, lo tengo, local 1, local 2, london hill,
        lone madrone, long boat, long flat, long hammer, long island, long john, long strange, long trail, los altos, los arcos, los cardos, los osos, los
        vascos, lost abbey, lost angel, lost canyon, lost coast, lost gold, lot 205, lot 95, lot 99, louis latour, love child, love street, lucky 13, lucky
        buddha, lucky star, lucky u, luna nuda, lupu luau, lynchburg lemonade, lytton springs, mac jacks, mac murray, mad dog, mad fish, mad hatter, mad
        housewife, mad river, made marion, maggies farmhouse, magic hat, mango wheat, mannequin white, manta ray, maui bikini, mc manis, me happy, medalla
        real, medium dry, mellow corn, menage midnight, mens room, mer soleil, merchant mariner, mercury head, merry monks, meteor red, michael david,
        michele chiarlo, middle earth, middle sister, midnight moon, midnight sun, miller 64, miller chill, miller fortune, milwaukee best, miner family,
        mirror pond, mixed cocktail, monday night, monkey bay, monte bello, monte velho, monterey red, montes alpha, moo hoo, moon mountain, morimoto soba,
        morning fog, mosaic promise, mosaic session, moss roxx, motor city, mountain abbey, mountain red, mr black, mr boston, mr stacks, mrs stacks, mt
        jefferson, mt nelson, mt veeder, mud house, mullan road, murphy goode, my antonia, naked grape, napa red, napa ridge, napa river, natty daddy, natty
        ice, natty light, natural ice, natural light, natural white, naughty 90, naughty nellie, navarro correas, navy strength, new dogtown,
        new holland, night harvest, night owl, night train, nimble giant, noble hill, noble rot, noble star, noble tree, noble writ, nobody beats, non
        vintage, north coast, nottage hill, novelty hill, nth degree, oak aged, oak barrel, oak cask, oak grove, oak heart, oak ridge, oak valley, ocean
        beach, off color, off dry, oil can, old boardhead, old charter, old engine, old ezra, old german, old ghost, old grand, old guardian, old heathen,
        old hen, old horizontal, old knucklehead, old man, old monk, old parr, old rip, old ruffian, old scratch, old smuggler, old soul, old stock, old
        taylor, old thompson, old viscosity, olde e, opus one, or xata, orange wheat, original sin, otima 10, owen roe, oyster point, pacific crest, pacific
        rim, pagani ranch, painted turtle, palate wrecker, pale cream, pale rose, pale wheat, panama red, parallel 45, parker station, parrot bay, pascual
        toso, passion colada, passion pinner, pater 6, patron cafe, patron gran, paul hobbs, paul john, peach wheat, peachy canyon, pear pyatt, pearl snap,
        pendulum red, pepperwood grove, peter lehmann, petite petit, phantom red, picket fence, piesporter michelsberg, pike creek, pike kilt, pike naughty,
        pine belt, pine mountain, pine ridge, pineapple wheat, pink truck, pinner throwback, pio cesare, piper down, pliny elder, point amber, point
        special, poppy jasper, porch rocker, porcupine ridge, port brewing, porta 6, portrait red, potter valley, premiere red, premium cocktail, premium
        light, pretty things, primal roots, prior 8, private reserve, private stock, pub draught, pull bastard, pure malt, pure paso, purple angel, purple
        cowboy, purple haze, purple moon, purple owl, quail creek, quail oak, quail series, r collection, racer 5, racer x, radio free, ragged island,
        ragged point, raging bitch, rain dance, ranch collection, ransom old, rapaura series, raptor ridge, rare breed, rare earth, rare red, raspberry
        brown, ravage dark, rawsons retreat, ray station, ready cocktail, rebel grapefruit, rebel juiced, rebel red, rebel rider, rebel rouser, rebel yell,
        red bicycle, red bicyclette, red chair, red decadent, red diamond, red dinner, red dog, red faction, red four, red fusion, red garnet, red guitar,
        red hook, red knot, red label, red lava, red lot, red medley, red mountain, red nectar, red opulent, red party, red passion, red poppy, red rocket,
        red rover, red rye, red schooner, red seal, red splash, red stag, red streak, red sweet, red table, red tail, red tree, red trolley, red truck, red
        wolf, redemption rye, reds rye, redwood creek, regal apple, relax blue, reserve blanc, reserve port, reserve ruby, reverend nats, rex hill, rich
        rare, rich red, rich white, ridge lytton, ridge three, right angle, rising moon, rising tide, riva ranch, river ranches, road 31, road dog, roaring
        meg, robert biale, robert craig, robert hall, robert sinskey, rochefort 10, rochefort 6, rochefort 8, rock bare, rock hill, rock rabbit, rock rye,
        rocky gully, rocky ridge, rodeo clown, rodney strong, rogue dead, rogue hazelnut, rogue shakespeare, roguish red, romance red, romantic chemistry,
        root 1, root one, roots run, rosa black, rosa regale, rose provence, rouge napa, round hill, round pond, royal canadian, royal punishers, royal
        salute, royal stag, ruby reserve, rue saint, rugged trail, run rig, rustic red, ruta 22, ruthless rye, rye squared, saint amour, saint archer, saint
        arnold, saint clair, saint joseph, saint veran, sam 76, sam smith, samuel smith, samuel smiths, san roman, santa carolina, santa julia, santa lucia,
        santa maria, scape goat, schmitt sohne, scotch silly, scott family, sea dog, sea glass, sea hag, sea monster, sea quench, sea ridge, seaside red,
        seasonal sampler, seasonal variety, seattle cider, secco bertani, second fiddle, secret indulgence, segal ranch, select red, selection red, self
        starter, semi dry, sequoia grove, serial red, serious madness, session black, session premium, seven falls, seven heavenly, seven hills, seven oaks,
        seven star, sex panther, sexy beast, shady lane, shannon ridge, shark attack, sheldrake point, shift pale, shirtail ranches, shooting star, short
        sands, sidecar orange, sierra torpedo, silver buckle, silver oak, silver palm, simple life, simply naked, single grain, single pot, single wide,
        sinister hand, sister moon, six prick, six ridges, sixteen mile, sixth glass, sixty one, ski patrol, skinny dip, slap fight, sled wrecker, sleepy
        hollow, slightly mighty, slow press, slow ride, small lot, small town, smith forge, smith hook, smoke wagon, smooth red, snake dog, snap dragon,
        sneak attack, snow cap, snow day, snow plow, sokol blosser, sorachi ace, soul style, sour monkey, south eastern, southern hills, southern right,
        space dust, space needle, sparkling blush, sparkling red, sparkling rose, sparkling white, special export, spell estate, spire mountain, split oak,
        split shot, spring blonde, spring heat, spring mountain, spring reign, spy valley, square mile, square one, st arnold, st bernardus, st henri, st
        supery, stag hollow, star lane, station road, stave thief, steel reserve, steep canyon, stella rose, stepping stone, stone cap, stone delicious,
        stone dry, stone enjoy, stone levitation, stone smoked, storm king, strange red, strawberry daiquiri, strawberry harvest, strawberry hill,
        strawberry wheat, strong scotch, stump jump, sublimely self, sugar island, sumatra brown, summer break, summer classics, summer haze, summer honey,
        summer love, summer porch, summer sampler, summer solstice, summer teeth, summer wheat, summit creek, summit epa, sun garden, sun king, sunlight
        cream, sunrise amber, sunset amber, sunset wheat, sunshine wheat, super dry, super tuscan, superior white, sur lie, surf swim, surf wax, surly
        furious, susana balbo, sweaty betty, sweet action, sweet blush, sweet carolina, sweet lucy, sweet red, sweet rose, sweet star, sweet walter, sweet
        white, swingin friar, tablas creek, table mountain, table red, table white, take 5, tall horse, tall poppy, tangerine express, tangerine wheat, tank
        7, tap room, tarima hill, tarte nouveau, taylor port, td 9, te koko, te muna, teal lake, ten high, ten mile, ten penny, ten span, tennessee sour,
        texas red, the abyss, the arborist, the banished, the birdman, the bodyguard, the boxer, the bubbles, the butler, the crisp, the crossings, the
        custodian, the czar, the discussion, the footbolt, the fume, the leap, the lion, the magnificent, the maharaja, the mcnab, the menzies, the muse,
        the pessimist, the poet, the possessor, the reverend, the saint, the scooter, the scribbler, the snitch, the struie, the uprising, the warden, third
        coast, third eye, third shift, thirsty dog, thirsty lizard, thomas hyland, three graces, three palms, three thieves, three valleys, tin city, tin
        cup, tin mill, tito handmade, to kalon, tobin james, tom collins, tongue buckler, torpedo extra, tortoise creek, total domination, totally naked,
        tower 10, traditional dry, tre terre, treasure hunter, tres picos, tribunal red, triple mash, trois pistoles, tropical torpedo, troubled monk, trout
        slayer, true grit, true myth, truly spiked, tuesday brew, turn four, turning leaf, twelve clones, twelve e, twelve year, twenty bench, twenty grand,
        twin fin, twin vines, twisted half, twisted monkey, twisted old, twisted raspberry, two hands, two lands, two towns, ufo pumpkin, ugly pug, ultra
        amber, uncle jacobs, unified press, union craft, union jack, unruly red, upland wheat, urban chestnut, urziger wurzgarten, utica club, uv blue, uv
        cake, valar morghulis, valley oaks, vampire red, van gogh, vanilla oatis, vasse felix, velvet glove, velvet hammer, velvet merkin, velvet merlin,
        velvet red, very special, victoria bitter, victory prima, vila real, vina esmeralda, vina real, vina robles, vina sol, vinas viejas, vintage
        character, vintage red, vintage rose, violent blonde, virginia gentleman, votre sante, wahoo white, wairau river, waldos special, walking fool,
        walking tree, walnut block, washington red, watermelon dorado, watermelon wheat, weekend warrior, wehlener sonnenuhr, wells bombardier, western
        rider, whisper creek, whistling pig, white blend, white christmas, white cottage, white dinner, white dog, white haven, white heron, white knight,
        white label, white lie, white lightning, white nest, white rajah, white rascal, white russian, white spirit, white table, white thai, white truck,
        white wing, whole hog, wicked haze, wicked ram, wicked weed, wide open, wild hare, wild heaven, wild horse, wild rock, willow crest, windsor
        canadian, windsor supreme, windy peak, winter cheers, winter classics, winter sampler, winter solstice, winter variety, winter welcome, winter
        wheat, wisconsin belgian, wishing tree, witch hunt, wolf blass, woodchuck amber, woodchuck fall, woodchuck granny, woodchuck pear, wow wheat,
        writers block, wrongo dongo, wrought iron, xx amber, year malt, year scotch, yellow label, yellow snow, yellow spot, yellow tail, yellow wolf, yes
        way, york creek, yukon jack, yum yum, zombie dust, zombie killer
        """);

    /// <summary>Labels of one word or of many: only as the whole name do they say it.</summary>
    private const string LongLabels =
        """
        1554, 2xipa, 2xmas, 312, abraxas, acrobat, adelsheim, alakai, alanera, alion, allomi, alt, ambar, andygator, apocalypse, aprihop, ardeche, artemis,
        attems, avalanche, avalon, avant, avatar, aveleda, azacca, aziano, bandit, batasiolo, batsquatch, beckmen, beckstoffer, belhaven, belloni,
        benchland, benuara, berola, bertani, besieged, bicicleta, bifrost, bigfoot, blackhook, blandys, bodhizafa, bodini, bolita, bonacosta, bonterra,
        boomtown, boont, borealis, bosche, braumeister, briarcrest, briccotondo, brickmason, broadbent, brokenwood, broquel, bubbles, bucephalus, bud,
        bulmers, callia, campofiorin, cantele, canvasback, cardinale, castano, castaway, castiglioni, cbs, cellarmasters, censored, centennial, chehalem,
        chillwave, choklat, ciderkin, citradelic, clancys, claymore, coeur, concannon, contino, conundrum, coronas, costasera, coyam, cristom, curmudgeon,
        cusumano, cuttings, cvne, cycles, dales, danzante, darioush, dashwood, dayblazer, dayglow, decadence, decoy, delice, delirium, destinata, dirtwolf,
        diseno, dogtown, dollarhide, donnafugata, donnybrook, downeast, dragonstooth, dreamweaver, drylands, ducale, dvx, earthquake, eberle, edizione,
        einbecker, elderflower, elevage, elivette, emiliana, emmolo, enroute, ephemere, equilibrium, erath, eroica, esperance, esporao, estrella, etoile,
        evodia, evolution, faustino, flipside, fontanafredda, foxen, foxhollow, freakshow, freeride, freshchester, frontera, gascon, gaspare, gazela,
        geyserville, gknight, glutiny, gluttony, gnomegang, goldeneye, gouguenheim, graffigna, gramercy, gravenstein, greywacke, gubna, gumballhead,
        gumption, hammersmith, handley, harpoon, hazed, headwaters, hecula, hef, hercules, heredad, hibernation, hilliards, hitachino, hobgoblin, hommage,
        honkers, hopadillo, hopback, hopdevil, hopology, hopothermia, hopsation, hopscape, hopsecutioner, hopslam, hoptimist, hoss, hottenroth, hurricane,
        hyland, hypothesis, ichabod, immortal, indica, iniquity, insignia, inversion, ironstone, iscay, isosceles, jahrhundert, januik, jardinier, javahead,
        jockamo, johannisberger, jubelale, justification, juveniles, kalimna, karia, kbs, kellerweis, kilkenny, kiltlifter, kostritzer, laforet, lamuri,
        landshark, landslide, lapinette, lapostolle, lasergeist, lawnmower, layers, leeuwin, lenore, leviathan, liberation, limelight, lincourt, lokoya,
        lomaland, longboard, longfin, longhammer, lucente, lucienne, luminus, lust, machete, maduro, maestro, magnificat, mannequin, masciarelli,
        mastroberardino, mauritson, maximus, mckenzies, mcmanis, menabrea, merryvale, metallico, mgd, migration, milbrandt, mirabelle, mirth, misterio,
        mitsukos, mohua, mollydooker, monopole, montecillo, montinore, montopolis, montpellier, myrcenary, namaste, narwhal, neprica, neyen, nightime,
        nipozzano, nooner, nosferatu, novas, oaktoberfest, oarsman, oatis, odette, ojai, orabelle, oracle, orderville, orgia, otima, outcider, overture,
        papillon, paraduxx, parducci, passamante, patelin, paulucci, pbr, pendulum, peppoli, periquita, perzik, pesquera, pessimist, phantom, piehole,
        piraat, pizzella, plumpjack, plungerhead, ponzi, precept, pulenta, pumpkick, pumpkinator, punkin, punkuccino, quimera, qupe, rabble, raftman, rage,
        rampant, ranger, rapture, recolte, red4, regaleali, reissdorf, relentless, remole, renegade, renewale, rhapsody, ripassa, risata, riverstone,
        rockpile, rook, roserock, ruah, rubaeus, rubaiyat, rubrato, s1nist0r, sagelands, salmos, saracco, sawtooth, scharffenberger, sculpterra, seaquench,
        shafer, sharecroppers, shift, silhouette, silverado, singletrack, skins, sledgehammer, sleighr, sloth, slv, smitten, snoqualmie, soliloquy, sparks,
        sputnik, stagecoach, stampede, starborough, starmont, stemmari, stoller, stolpman, stoneleigh, storytellers, straccali, sucaba, suendero, sunbru,
        superfuzz, superstition, symmetry, tapestry, tarima, tartastic, tavola, teldeschi, terrazas, titan, tocobaga, tomahawk, torbreck, torcicoda,
        tormaresca, townshend, traditions, trailside, tralcetto, trefethen, treo, tricerahops, trilogy, trinchero, trippel, tropicalia, troublemaker,
        turbodog, twomey, ufo, uppercut, veraton, verite, volver, warlock, warrior, waterbrook, weedwacker, weekender, werewolf, white4, windansea,
        wineworks, wit, witte, woodcutters, xocoveza, xpression, yeti, yulupa, zaccagnini, zephyrus, zolo, 12th of never, abbot s table, all day vacation,
        all hallows eve, all in claret, au bon climat, band of roses, best damn apple, best damn root, blah blah blah, blanche de chambly, blend no 1, blue
        eyed boy, bon and viv, bound and determined, brew free or die, bump in the night, ca del solo, can o bliss, canoe ridge expedition, carnival of
        love, castello d albola, castello del poggio, cavaliere d oro, ch de la chaize, city of the sun, colores del sol, concha y toro, condado de haza,
        conde de valdemar, crimson and clover, dark o the moon, directors great movies, don de dieu, don miguel gascon, down to earth, duca di salaparuta,
        duke of clarence, eight years in the desert, eighteen seventy three, esprit de tablas, fade to black, feudi di san gregorio, finca el origen, fire
        and blood, flesh and blood, fleur de houblon, folie a deux, force of nature, game of thrones, georges de latour, get up offa that brown, guado al
        tasso, hands of time, hazed and infused, hazy little thing, hop n mad apple, house of independent producers, jammy red roo, king in the north, kith
        and kin, la fin du monde, la petite etoile, la vieille ferme, lake erie monster, lamothe de haut bergey, le cigare volant, league of ugly, liliko i
        kepolo, mac and jacks, maiden the shade, main and vine, mas la plana, methode a l ancienne, misiones de rengo, mother in lager, ne cede malis, not
        your fathers, not your moms, old man winter, out of office, palazzo della torre, paso a paso, passion fruit kicker, patelin de tablas, phin and
        matts, pikes kilt lifter, point the way, post and beam, pray for snow, quinta da cabriz, quinta do crasto, r h phillips, rain on the roof, red
        shoulder ranch, robert the bruce, rocca delle macie, roots run deep, rye on rye, sacrilege sour cherry, sangre de toro, save our shore, smith and
        forge, smith and hook, sofa king bueno, soul of a lion, sour in the rye, sympathy for the lager, take the black, tangerine space machine, the dead
        arm, the four graces, the high trellis, the laughing magpie, the long thaw, the maitre d, the one they call zoe, the prodigal son, the sixth glass,
        the stump jump, tous les jours, two buck chuck, two left feet, ufo georgia peach, va de vi, victory at sea, wake n bake, wake up dead, who you
        callin wussie, wild little thing, winter is here, wolf among weeds, wreck the halls, zeller schwarze katz
        """;
}

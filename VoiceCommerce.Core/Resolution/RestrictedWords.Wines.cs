namespace VoiceCommerce.Core.Resolution;

/// <summary>Wines by their grapes, places, makers and labels. Only words that are sold as nothing else.</summary>
internal static partial class RestrictedWords
{
    /// <summary>Each alone says it.</summary>
    private const string Wines =
        """
        abouriou adelsheim agiorgitico albarin albillo aleatico alfrocheiro allesverloren altesino altesse amancaya amigne ammerschwihr amontillados
        amyndeon anbaugebiet ancellotta andeluna ansonica antiyal aragonez arbane arbois argaman argiano argiolas artadi arvine assario astica aszu atteca
        aubun aupilhac ausbruch avesso avignonesi balduzzi banyuls barefoots barolochinato barolos barossas barsacs batasiolo beaucastel bekaa belechel
        bellavista benziger beringers bianchello biancolella biancu bierzo blagny blancdeblancs blanquette blauburger blauburgunder bogazkere bolgheri
        bonnezeaux bonterra botrytized bourboulenc bovale bracciola brancaia brumont bucelas bugey bukettraube burgans burgenland burgund burgundies buzet
        buzzetto cabardes cabernat cabernett cabrieres caladoc calatayud callabriga camarate campidano canavese caparzo capezzana caposaldo carignane
        carinena carmignano carminoir carpene castelao castelgreve cavicchioli cellared cerons chagny chalonnaise chamisal champenoise champigny chardonel
        chardonnary chassan chasselas chateauneufs chateaus chateaux chautagne chehalem chiaretto chilcas chorey ciliegiolo cinsaults cirene clericot
        clisson cococciola colares colheita collazzi colombard colorino commandaria concannon cooralook copertino corvinas corvinone coteaux courbu crianzas
        cristom crouchen cusumano cuvaison dafni dalforno damoy debina dezaley diagalves dogajolo dogliani domaines donnafugata dopff dornfelder dourthe
        drouhins dubonnets durella echezeaux edmeades eisweine elbling emporda erbaluce eroica errazurriz espadeiro esporao faustino feinherb feteasca
        fetyaska ficklin fontanafredda fontodi fossacolle frankovka freixenets frizzantino frontignac frontignan fruhroter fuligni gagliole galestro
        gambellara garganega garnatxa garofoli gewurstraminer gewurtzraminer gewurztraminers girgentina glazebrook glogg gluehwein goldburger gouais gouveio
        graisse grecanico grechetto grolleau guenoc guigals gunderloch guntrum gutedel halbtrocken harslevelu heathcote henriot heroldrebe hondarrabi
        humagne hunawihr huxelrebe inglenooks inniskillin irancy irpinia irsai jaboulets januik jermann johannisberg johannisberger josmeyer juhfark juve
        kaiserstuhl kakotrygis kalecik kalimotxo kamptal kellerei khindogni knipperle kotsifali krakhuna kremstal laboure ladoix lagorthi lagrein landwein
        lapostolle larmandier laski lavilledieu leanyka leeuwin leflaive leithaberg lemelson limnio limniona limoux lionello lledoner lolonis louisvale
        loureira lungarotti macabeo macabeu maccabeu maconnais macrostie macvin malagousia malbech malmsey malvazija malvoisie mammolo manchuela mandilaria
        manseng manzanillas maranges maratheftiko marcillac marsannay martinborough masciarelli mauritson mavrodafni mavrodaphne mavrud mcmanis mcwilliams
        meerlust melnik meomi merlow merryvale merseguera merwah methode millesimato mionettos mirassous miraval mistelle mittelburgenland molinara
        mommessin monastrel monbazillac mondeuse montagny montalcino montecillo montelena monterrei montevina monthelie montinore montlouis montravel
        montsant morellino morgante morlanda mosacto moscatel moscatels moscota moselland mosels mousseux mtsvane mulledwine murfatlar murrieta muscadelle
        muskateller naoussa nederburg negoska negrara negrette neuburger neusiedl neusiedlersee neyers nielluccio nipozzano nocera nosiola nuragus olorosos
        oltrepo ondenc ortrugo otago pamid parducci parellada parxet pauillacs pavana pedroncelli pedroximenez pelaverga penalolen perelada perlweine
        pernand pernands perricone pesquie pessac petillant petnat pevero pfaff piedirosso pignoletto pignolo pineau piquepoul pitigliano plavina plumpjack
        poliziano pomino portos posip poulsard pradikat pradikatswein premiers priorato prokupac prossecco prosseco prugnolo puisseguin puttonyos
        qualitatswein quinault quinquina quivira rabigato raboso radikon raimat ramandolo rapitala rasigueres rasteaux ratafia ratafias rebula recanati
        refosco regaleali reguengos reichensteiner reislings reislng reuilly rheinpfalz ribatejo ribolla rieslaner riesleng rivesalte rivesaltes rocoso
        roederers romorantin rondinella rosenblum rosewein rossignola rotgipfler rotwein roupeiro roussillons rufete ruffinos rulander rully ruttger sablet
        salentein salneval samarrinha samtrot sangiacomo santenay sauvignion sauvignonasse sauvignonblanc savagnin sbragia scansano schaumwein schiopetto
        schioppettino schlumberger schonburger schug sciacarello segalin seghesios selbach semebat sercial seyssel shafer siegerrebe sirahs soaves sogrape
        somontano sondrio sousao souverain spatburgunder spatburgunders starborough stemmler stoneleigh suditrol sumoll susumaniello swellendam szamorodni
        szurkebarat tabali tafelwein taltarni tamianka tamjanika tannats tawnys tazzelenghe teinturier terlan terlano terlato teroldego teroldegos
        terranoble terrantez terrazas terredora terret thelema tibouren timorasso tintoverano tokaj tolloy torbato touraines tourigas traminer trefethen
        trentodoc trepat tricastin trimbachs trincadeira trinchero trockenbeerenauslese trollinger tsolikouri tulbagh turbiana tursan tyrell undurraga
        ungava vaccarese valckenberg valdeorras valdepenas valdiguie valdivieso valdobbiadene valminor valtellina valtenesi vaucluse velenosi vendange
        vendanges verdello verdesse verdiso verdoncho verduno verduzzo vermouthes vernatsch vespaiola vespolina vigneto vignoles vinedo vinedos vinicola
        vinifera vinified vinos vinsanto vinsobres vionta viosinho vistalba vistamar viticoltori vitovska vivarais volnays volpaia vranac wairarapa
        wallcliffe wehlener weinviertel weissburgunder weisswein welschriesling wienninger wildbacher willakenzie willamettes winzergenossenschaft wirra
        wurttemberg xarel xarello xynisteri yalumbas yecla yellowtails yering yonne zaccagnini zardetto zibibbo zierfandler zifandel zinfadel zuccardis
        """;

    /// <summary>Two words that say it together.</summary>
    private const string WinePairs =
        """
        1000 stories, 7 moons, adega velha, adelaide hills, airfield estates, alta vista, altos hormigas, altos luzon, angeline reserve, angels landing,
        annies lane, armida poizin, arroyo seco, aux bonnes, barton guestier, beaumes venise, bella sera, bertani velante, black chook, blanc noir, blau
        fran, bleu mer, bonny doon, buena vista, butter chardonnay, ca bianca, ca del, ca furlan, ca momi, ca montini, calera central, cameron hughes, campo
        alle, campo fiorin, cannonball cab, cape mentelle, carmel road, carta vieja, carte blanche, casa larga, casal garcia, casal thaulero, castello
        amorosa, catena alta, champs pins, choco vine, claar cellars, coastal vines, coelo de, col solare, colli berici, colli senesi, come bella, corte
        giara, corte riva, cote nuits, cote rotie, cote sezanne, cotes bourg, cotes thau, cycles gladiator, de bortoli, de pressac, dessert wine, dessert
        wines, di avola, di oliena, diora la, don miguel, dona paula, dusted valley, dutcher crossing, el coto, el portillo, eola amity, eola hills, erath
        oregon, excelsior cab, field recordings, fine tawny, five rivers, foothills red, forest ville, four emperors, freemark abbey, frei brothers, frogs
        leap, fu rong, glen carlou, glen ellen, grand vins, grande sendree, grands crus, grayson cellars, guado al, herding cats, hess shirtail, horse
        hills, il bastardo, il poggione, jazz cellars, jean luc, jip jip, joseph carr, joseph phelps, josh cab, julia james, justin cab, justin isosceles,
        kate arnold, kenwood yulupa, killer cab, knotty vines, kono sauv, la bastide, la gioiosa, la jota, la mouliniere, la scolca, la spinetta, lake
        chelan, las brisas, las mulas, leese fitch, les baux, les clos, les garrigues, les halos, lilly pilly, locations ca, locations e, locations f, los
        cardos, los olivos, los vascos, love noir, lucien albrecht, luna di, macmurray ranch, malibu family, marca trevigiana, mas fi, mas la, masi
        campofiorin, mercer estates, michel torino, mission codes, mommies time, mommys time, mon frere, mont gras, mont marcal, monte antico, monte degli,
        monte volpe, monte xanic, montes alpha, montes classic, montes twins, moscato grape, murphy goode, napa cab, napa cellars, newton unfiltered, nine
        hats, nine stones, nottage hill, oeil perdrix, orin swift, ott rose, palmer chard, pascual toso, patient cottat, paul dolan, petite petit, pietra
        santa, pigs nose, quattro mani, quinta crasto, quinta vale, rams leap, raymond field, raymond r, remy pannier, reserve cab, reserve tawny, ridge
        geyserville, robert oatley, robert pecota, robert talbott, rodney strong, rose cotes, rose pays, rosso piceno, rosso salento, rosso sicilia, rosso
        umbria, rosso veneto, rosso veronese, sa prum, saint chinian, saint clair, saint hilaire, saint julien, saint peray, saint veran, salmon creek, san
        silvestro, san simeon, sangre de, sant agata, santa alicia, santa digna, santa duc, santa ema, santa julia, savee sea, schild estate, schmitt sohne,
        sean minor, secco italian, seis de, semi dulce, seven hills, seven sinners, sherry cream, sierra batuco, silver moki, skinny vines, smith woodhouse,
        smokin red, sokol blosser, son maison, sonoma cutrer, st amour, st aubin, st chinian, st clement, st francis, st gabriel, st hallett, st helena, st
        huberts, st innocent, st supery, st urbans, st veran, stone cellars, sunset hills, tait ball, tamas estates, te koko, terra alta, terra dor, terra
        noble, terra vega, terre rouge, the biker, the chook, the cleaver, the climber, the critic, the crusher, the federalist, the fighter, the fugitive,
        the guilt, the huntsman, the laughing, the path, the pundit, the rule, the seeker, the velvet, the vincent, thorn clarke, three brooms, three pears,
        three saints, three thieves, three wishes, tinta barroca, tinta cao, tinta negra, tinto dow, tinto fino, tinto roriz, tiny bubbles, toro tinto,
        trader moni, trim cab, twenty rows, twin vines, twisted cab, two angels, two oceans, two paddocks, two rivers, un oaked, valle central, van duzer,
        van ruiten, vega sindoa, vina alberdi, vina borgia, vina cobos, vina esmeralda, vina real, vina robles, vina sol, vina tondonia, vina zaco, vinum
        africa, viu manent, viura blanco, volcanic hills, wente riva, wine beverage, wine drink, wine product, wolf blass, woop woop, wrongo dongo, yards
        cab, zd chard
        """;
}

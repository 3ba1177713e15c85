namespace VoiceCommerce.Core.Resolution;

/// <summary>Beers and ciders by their makers and labels. Only words that are sold as nothing else.</summary>
internal static partial class RestrictedWords
{
    /// <summary>Each alone says it.</summary>
    private const string Beers =
        """
        alesmith almaza alpirsbacher amager ambar ambrees andechser ankerbrau apfelwein aurosa axeman baladin bamberg bamberger bayreuther beavertown
        belhaven bernardus bierstadt birrificio bischofshof boerenbruin bolleke boont bosteels brauerei braugold brauhaus breckenridge brettanomyces
        brewfist brewpub briska brouwerij brugse brygg bryggeri bryggeriet brynildson budejovicky cantillon carling cerna cerveceria cervejaria champale
        chodovar chuckanut ciderboys clausthaler coedo corsendonk cruzcampo curieux daleside deliriums deproef desperados diebels diels dinkelacker dreher
        drehers dubuisson dunkelbock dunkelweiss dunkelweisse eggenberg eggenberger eichbaum einbecker einstok eisenbahn eku ephemere estrella exportbier
        falken faxe fegefeuer feldschlosschen felsenau fohrenburger fourpure frambozenbier fruitallica fruli fuchschen funkwerks furstenberg gaffel gaffels
        gambrinus gansett gearys geuzestekerij ginga gluek gorch gosser gotlandsdricka gouden grado grafs grasevina greenall grevensteiner greyfriars
        grodzisk guinnes guldenberg hacklberg hacklberger hanssens hasseroder hatuey hefeweis hefeweissbier hefeweisse heimertingen hennepins herforder
        herrljunga hinano hitachino hofbrauhaus holsten hopadillo hopfest hopportunity hopsecutioner hopslam hoptober hopworks houblon hundertwasser huyghe
        ichnusa isenbeck jever jihlavske jopen jubelale jupiler kapuziner karlovacko karlsberg karmeliet karnten kellerpils kellerweis kilkenny kirkstall
        kopparberg kopparbergs kostritzer kozel kriekbier kronenburg kulmbacher lagerbier lambicus landbier landshark leikeim liefmans lobkowicz lomza mahrs
        maibockle maisels malheur marstons menabrea metropolitain mikkeller moosbacher moylans narke neipas neumarkter noche nogne nooner nutbrown ochakovo
        oerbier oettinger oktober olvi orangeboom oranjeboom ottakringer oud oudbruin panil paulaners pelforth pinkus pinthouse piraat pivovar primator
        pripps raffo rampur rebrew redbridge reissdorf rekorderlig ridgeway rochefort rodenbach romulo rothaus ruppaner saranac schell schlenkerla
        schoefferhofer schoenling schorschbrau schultheiss shakparo shandygaff sibirskaya sinebrychoff skopsko skullsplitter sleeman sleemans slumbrew
        somersby sommerbier spetsigt starobrno stortebeker straffe stralsunder strubbe svijany theakston theakstons tilquin timmermans tommyknocker toppling
        torst traquair trippel trippels troublette trumers tucher tweason uberfestbier uerige uinta unertl utepils utopias valstar vedett veltin verhaeghe
        viven vojtek vondel wachusett wailua warka wasatch weihenstephan wernesgruner weyerbacher whitstable wieselburger witkap wittekerke wittes wolters
        xocoveza xpa xyauyu yebisu zagorka zatec zatecky zipfer zlaty zoigl zubr zundert zwanze zwettler
        """;

    /// <summary>Two words that say it together.</summary>
    private const string BeerPairs =
        """
        12 dogs, 13 virtues, 3 philosophers, abt 12, ale sampler, amber cider, american pale, apricot cider, aud blonde, avery white, bam noire, barney
        flats, barrel cider, bass pale, belgian pale, bells amber, bells best, berry cider, big hoppy, black xantus, blackcurrant cider, blackthorn cider,
        blanche bruxelles, blanche chambly, blanche namur, blithering idiot, blueberry cider, bobs 47, brasserie dupont, brewers alley, brewers best, bright
        cider, busch ice, bush ambree, celis white, cranberry cider, crisp cider, currant cider, delirium nocturnum, denver pale, devils
        milk, dogtown pale, dort gold, double hopped, double simcoe, draft cider, dragons milk, el chingon, elderflower cider, ellies brown, english cider,
        euphoria pale, extra hoppy, farm cider, farmhouse cider, fin du, flander red, flipside red, founders all, founders breakfast, founders dirty, four
        peaks, french cider, genesee cream, ginger cider, gold cider, goose honkers, grande reserve, great lakes, green lakes, green monsta, guldan draak,
        gumball head, hazy jane, hells belles, hertog jan, honey cider, hop henge, hop ottin, hop stoopid, hopped cider, hopping mad, hudy delight, imperial
        cider, indra kunindra, irish cider, john smiths, johnny appleseed, juniper pale, keweenaw widow, keystone ice, kiwanda cream, kona big, kona brew,
        kona longboard, la trappe, labatt ice, lavaman red, lemon cider, made marion, mango cider, manny pale, mckenzies black, mendocino brewing, mickeys
        ice, millenium geyser, moinette blonde, molson ice, monks blood, monks uncle, morland old, mosaic pale, mothers lil, murphys irish, natural ice,
        naughty nellie, new glarus, oaked arrogant, oaked cider, old boardhead, old chubb, old numbskull, old peculier, original cider, orkney skull, oskar
        blues, pawtucket patriot, peach cider, perry cider, petes wicked, pikes place, pineapple cider, plum cider, poleeko gold, pomegranate cider,
        raspberry cider, redd apple, ridgetop red, rose cider, rye pale, san tan, santas little, scrumpy cider, shoals pale, sierra pale, sour cider,
        spanish cider, squatters full, st arnold, st edmunds, st lupulin, stone pale, strawberry cider, summer rays, sweet josie, sweetwater 420, sweetwater
        blue, thatchers gold, three floyds, trade winds, traditional cider, trois pistoles, tropical cider, two brothers, two towns, two women, velvet
        merkin, vieille provision, wild cider, woodchuck hopsation, yippie rye, youngs double, zoe amber
        """;
}

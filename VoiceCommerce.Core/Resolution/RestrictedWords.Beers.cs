namespace VoiceCommerce.Core.Resolution;

/// <summary>Beers and ciders by their makers and labels. Only words that are sold as nothing else.</summary>
internal static partial class RestrictedWords
{
    /// <summary>Each alone says it.</summary>
    private const string Beers =
        """
        alesmith almaza alpirsbacher amager ambar ambrees andechser ankerbrau apfelwein aurosa axeman baladin bamberg bamberger bayreuther beavertown
        belhaven bernardus bierstadt birrificio bischofshof boerenbruin bolleke boont bosteels brauerei braugold brauhaus breckenridge brettanomyces
        brewfist brewpub brouwerij brugse brygg bryggeri bryggeriet brynildson budejovicky cantillon carling cerna cerveceria cervejaria champale chodovar
        chuckanut ciderboys clausthaler coedo corsendonk cruzcampo curieux daleside deliriums deproef desperados diebels diels dinkelacker dreher drehers
        dubuisson dunkelbock dunkelweiss dunkelweisse eggenberg eggenberger eichbaum einbecker einstok eisenbahn eku ephemere estrella exportbier falken
        faxe fegefeuer feldschlosschen felsenau fohrenburger fourpure frambozenbier fruitallica fruli fuchschen funkwerks furstenberg gaffel gaffels
        gambrinus gansett gearys geuzestekerij ginga gluek gorch gosser gotlandsdricka gouden grado grafs grasevina greenall grevensteiner greyfriars
        grodzisk guinnes guldenberg hacklberg hacklberger hanssens hasseroder hatuey hefeweis hefeweissbier hefeweisse heimertingen hennepins herforder
        hinano hitachino hofbrauhaus holsten hopadillo hopfest hopportunity hopsecutioner hopslam hoptober hopworks houblon hundertwasser huyghe ichnusa
        isenbeck jever jihlavske jopen jubelale jupiler kapuziner karlovacko karlsberg karmeliet karnten kellerpils kellerweis kilkenny kirkstall kostritzer
        kozel kriekbier kronenburg kulmbacher lagerbier lambicus landbier leikeim liefmans lobkowicz lomza mahrs maibockle maisels malheur marstons menabrea
        metropolitain mikkeller moosbacher moylans narke neumarkter noche nogne nooner nutbrown ochakovo oerbier oettinger oktober olvi orangeboom
        oranjeboom ottakringer oud oudbruin panil paulaners pelforth pinkus pinthouse piraat pivovar primator pripps raffo rampur rebrew redbridge reissdorf
        ridgeway rochefort rodenbach romulo rothaus ruppaner saranac schell schlenkerla schoefferhofer schoenling schorschbrau schultheiss shakparo
        shandygaff sibirskaya sinebrychoff skopsko skullsplitter sleeman sleemans sommerbier spetsigt starobrno stortebeker straffe stralsunder strubbe
        svijany theakston theakstons timmermans toppling torst traquair trippel trippels troublette trumers tucher tweason uberfestbier uerige uinta unertl
        utepils utopias valstar vedett veltin verhaeghe viven vojtek vondel wachusett wailua warka wasatch weihenstephan wernesgruner weyerbacher whitstable
        wieselburger witkap wittekerke wittes wolters xocoveza xyauyu yebisu zagorka zatec zatecky zipfer zlaty zoigl zubr zundert zwanze zwettler
        """;

    /// <summary>Two words that say it together.</summary>
    private const string BeerPairs =
        """
        american pale, aud blonde, avery white, bam noire, barney flats, bass pale, belgian pale, bells amber, bells best, big hoppy, black xantus,
        blithering idiot, bobs 47, brasserie dupont, brewers alley, brewers best, celis white, delirium nocturnum, denver pale, devils milk, dogtown pale,
        dort gold, double hopped, double simcoe, dragons milk, el chingon, ellies brown, euphoria pale, extra hoppy, fin du, flander red, flipside red,
        founders all, founders breakfast, founders dirty, four peaks, goose honkers, great lakes, green monsta, green lakes, guldan draak, gumball head,
        hazy jane, hells belles, hertog jan, hop henge, hop ottin, hop stoopid, hopping mad, hudy delight, indra kunindra, juniper pale, keweenaw widow,
        kiwanda cream, kona big, kona brew, kona longboard, la trappe, lavaman red, manny pale, mendocino brewing, mickeys ice, millenium geyser, monks
        blood, monks uncle, mosaic pale, mothers lil, naughty nellie, new glarus, oaked arrogant, old boardhead, old chubb, old numbskull, old peculier,
        orkney skull, oskar blues, pawtucket patriot, petes wicked, pikes place, poleeko gold, redd apple, ridgetop red, rye pale, san tan, santas little,
        shoals pale, sierra pale, squatters full, st arnold, st lupulin, stone pale, summer rays, sweet josie, sweetwater 420, sweetwater blue, three
        floyds, trade winds, two brothers, two women, velvet merkin, yippie rye, youngs double, zoe amber, 12 dogs, 13 virtues, 3 philosophers, abt 12,
        grande reserve, bush ambree, vieille provision, moinette blonde, blanche bruxelles, blanche chambly, blanche namur, trois pistoles, morland old, st
        edmunds, john smiths, murphys irish, woodchuck hopsation, amber cider, pineapple cider, perry cider, honey cider, rose cider, two towns, bright
        cider, made marion, blackcurrant cider, pomegranate cider, hopped cider, farm cider, farmhouse cider, english cider, irish cider, spanish cider,
        french cider, blackthorn cider, thatchers gold, johnny appleseed, mckenzies black
        """;
}

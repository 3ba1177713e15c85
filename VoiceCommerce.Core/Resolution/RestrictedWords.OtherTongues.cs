namespace VoiceCommerce.Core.Resolution;

/// <summary>Drinks as they are called in German, Danish, Swedish, Dutch and their neighbours; "ø" and "ö" are folded to "o".</summary>
internal static partial class RestrictedWords
{
    /// <summary>Each alone says it.</summary>
    private const string OtherTongues =
        """
        acquavite aguardente aguardiente akavita akevitt alcool alkohol appelwijn beerenburg beerenwein berenburg bessenjenever bieren biermischgetrank
        biermix biertje birre bobler bockbier bokbier borovicka borrel braendevin brandevin brandewijn branntwein brannvin brannvine brennevin burkol
        cerveja cervejas champagner champana champanhe cidervin cidra cidres citroenbrandewijn dessertvin dessertwein dessertwijn doppelkorn dunkelbier
        edelbrand eierlikor eisbier fadol fatol flaskol folkol fruchtwein frugtvin fruktvin ginjinha gluvin gluwein guldol hedvin herfstbok himbeergeist
        hvedeol hveteol hvidvin hvitvin jahrgangssekt juleol julol kirsebaervin kirsebarvin konjak konjakk konyak kornbrand krauterlikor krauterschnaps
        kruidenbitter lagerol landwijn lattol licores likeur likeuren likor likore likorer likorwein liquore liquori magenbitter medovina mellanol mjod
        mousserande mousserende musserende obstbrand obstler ol olut orujo palenka paskeol paskol pilsnerol piwo pommeau porterol portvin portwein portwijn
        punsch radlerbier risvin rodewijn rodvin rosevin rosewijn rottvin schuimwijn sidra sidras slivovitsa snapsen sommarol sommerol speciaalbier
        specialol spiritueux spirituosa spirituosen starkbier starkol starksprit starkvin sterkedrank tarwebier trappistenbier veteol vetol viina viini
        vitvin vruchtenwijn wacholder wacholderschnaps wein weinbrand weine weinschorle weisbier weissherbst weissweine weiswein weisweine weizenbier
        weizenkorn wermut wijn wijnen wino winzersekt wittewijn wodka wodki
        """;

    /// <summary>Two words that say it together.</summary>
    private const string OtherTonguePairs =
        """
        blanc sec, blanco joven, de verano, eau vie, jonge klare, puro malto, rode port, rose sec, rouge sec, rott lada, tinto joven, tinto reserva, vitt
        lada, tinto verano, rode huiswijn, gammel dansk, rod aalborg, hors dage, mis bouteille, vigne vecchie, denominazione origine, appellation controlee,
        denominacion origen, indicazione geografica, mariestads export, norrlands guld, sofiero original, falcon export, falcon bayerskt, lapin kulta,
        karjala export, hertog jan, alfa edel
        """;

    /// <summary>German and Dutch write as one word what the drink is made of: "Kirschlikör", "kersenbier".</summary>
    public static readonly string[] Endings = ["wein", "wijn", "bier", "likor", "likeur", "schnaps"];
}

using System.Collections.Frozen;

namespace VoiceCommerce.Core.Resolution;

/// <summary>What is sold beside drinks. A plural in "s" of a word here counts as the word.</summary>
internal static partial class RestrictedWords
{
    /// <summary>Where one of these stands beside the drink, the drink is only in it: "red wine vinegar", "beef in beer", "whiskey glass".</summary>
    public static readonly FrozenSet<string> Goods = Words(
        """
        abrasive acetaminophen aceto adhesive aftershave aioli anchovies anchovy andouille antacid antibacterial antipasto antiperspirant antiseptic
        applesauce arepa arrowroot artichoke arugula asiago asparagus astringent avocado azijn baby babyfood backsplash bacon bagel baguette bakeware baking
        balloon ballpoint balm balsamic bandage bandaid basket bath batter battered battery bbq bean bedding beef beeswax beet bellavitano bialy
        bierschinken bierwurst biscotti biscuit bisque blackeyed bleach blintz blouse bodywash bologna bonbon bonito borscht bottlebrush boudin bouillon
        bowls bowtie braised brat bratwurst breadcrumbs breads breadstick brie brioche brisket brittle broccoli brod broom brot broth brushes bubblegum
        bulgur bun burger burrito butter buttermilk cabbage cacciatore cakes calamari calcium calzone camembert candies candle cannellini cannelloni cannoli
        capellini caper caplet capocollo caponata caps capsule carnitas casserole catfish cauliflower caviar cayenne celeriac celery cereal chapstick
        charcoal cheddar cheese cheeseburger cheesesteak chicken chickpea chicory chiller chip chives chocolade choklad chokolade chorizo chowchow chowder
        chutney ciabatta cilantro clam cleaner cleanser cleansing clips cobbler cod colby coldbrew coleslaw collagen cologne compost compote concealer
        concentrate conditioner condom consomme cookware cord corkscrew cornbread corndog corned cornmeal cornstarch cottage cough couscous crabmeat cracker
        crawfish crayon creamer creatine crepe crispbread crisps crispy croissant crouton crumbs crust cumin curry cushion cutlery cutlet cutter daikon dal
        dandruff danish dates decanter deodorant detergent dew diaper diffuser dinner dip dishwasher disinfectant dolmas dressing druesaft druvjuice dryer
        dumpling earbuds earplugs eclair edamame eddike edik egg eggroll electrolyte empanada enamel enchilada endive entree envelope enzyme epsom essence
        essig exfoliating exfoliator eyebrow eyeliner eyeshadow fabric facial fajita falafel fanta farina farro fennel fenugreek fertilizer feta fettuccine
        fettucine fiber figs filet fillet filling filter fireplace firewood fish fishsticks flakes flatbread flax flaxseed floss flosser flounder flour
        flute focaccia foie foil fondue food fork formaggio formula foundation frankfurter franks freezer freshener fries frisee fritters fromage frosting
        fruitcake fudge fusilli galangal garbanzo garland garlic gatorade gauze gazpacho gel gelatin gelatine gelato ghee gingersnap glassware glaze
        glogkrydda gloves glue gnocchi goblet gouda goulash granita granola grapeseed gravy grissini grits groats gruyere gryta guacamole gumbo gummi
        gummies gummy gums gyoza haddock hair halibut halva halvah ham hamburger handsoap havarti herring hoagie homeopathic hominy horseradish hotdog
        hotpot hummus hydrating ibuprofen icecream icing incense infant injera jam jambalaya jellies jelly jellybean jerky jicama kaas kabob kage kaka kale
        kase kcup kebab kefir ketchup keurig kibble kielbasa kimchi kit kitten knife koek kombucha kuchen kugel kumquat ladyfingers lamb lasagna lasagne
        latte laundry laxative leek lentil lettuce licorice lightbulb lighter liner linguine links lip lipbalm lipstick litter liver liverwurst loaf loin
        lollipop lotion lox lozenge lubricant lunch lunchables lunchmeat macaron macaroni macaroon mackerel magnesium makeup malzbier malzgetrank manchego
        margarine marinad marinade marinara marinated marjoram marmalade marshmallow masa mascara mask matches matzah matzo mayo mayonnaise meal meat
        meatball meatless meatloaf melatonin meringue mg microfiber minestrone mints mirepoix mirin miso mixer mixes moisturizer molasses mortadella mosterd
        mousse mouthwash mozzarella muenster muesli muffin mug multivitamin mushroom muslin mussel mustard naan nail napkin nealko nectar noodle notebook
        nougat nuggets nutritional oatcakes oatmilk octopus oil ointment okara okra olive onionrings onions opener ornament orzo oxtail packet paella
        pancake pancetta panini pant panty pantyliner paprika parchment parmesan parmigiano parsley parsnip pasta pastrami pastry pate patties patty peanut
        pecorino pellet pen pencil penne pepperoni pepsi perfume peroxide pesto pet petroleum pickle picks pierogi pill pimento pistachio pita pizza plank
        plate plumcake polenta ponzu popcorn poppyseed pops popsicle pork potatoes potpie potsticker pouch powder praline prawn preserves pretzel probiotic
        prosciuttini prosciutto protein provolone prune psyllium pudding pumice pumpernickel puppy puree quesadilla queso quiche quinoa radicchio radish
        raisin ramen rapini ratatouille ravioles ravioli razor relish remover rib ribeye rice ricotta rigatoni rings risotto rolls romaine romano rooibos
        rotini rotisserie roux rub rusk rutabaga salad salam salame salami salmon salsa saltine sambal samosa sandwich sandwiches sardine satay satchel
        sauce sauerkraut saus sausage saver savoy scallion scallop scalp scent scented schnitzel schokolade schwein schweine scissors scone scooper scoops
        scrapple scrub seafood seasoned seasoning seaweed seeds seitan semolina senap senf sennep serum sesame shake shallot shampoo shank shave shaving
        shells sherbet shiitake shoestring shortbread shortening shrimp sirloin skewer skillet skincare slaw sloppy smartwater smoker smoking smoothie snack
        soap sodas soep softener softgel sole soppa sorbet sosse soup sovs soy soybean spaetzle spaghetti spam spareribs spatula speck spelt spinach
        spinaches spirulina sponge spoon spray spread sprinkle sprite sprouts squash squeegee squid squirt stain starch steak stevia stew stock stockings
        stopper straws stroganoff strudel stuffing sub succotash sunscreen suppe supplement suppository sushi swabs sweeper sweetener swiss swordfish
        tabbouleh tablet taco tagliatelle tahini tamale tamari tampon tape tapenade tapioca taquitos taro tarragon tater teabag teas tempeh tempura
        tenderloin tenders teriyaki terrine thermometer tidbits tilapia tincture tiramisu tissue toast toaster toddler tofu toilet tomatillo tomatoes tongs
        toothbrush toothbrushes toothpaste toothpick toothpicks topper topping torte tortellini tortelloni tortilla tostada towel toy traubensaft triscuit
        truffle tumbler tuna turmeric turnip udon unscented vaporizer veal vegetable veggie vermicelli vinager vinagre vinaigre vinaigrette vineddike
        vinegar vineger vitamin votive wafer waffle wagyu walleye wasabi wash washcloth watercress waxes weinbrandbohnen weinessig weinsauerkraut wheatgrass
        whey wicker wiener wijnazijn wings wipe wok wonton wood worcestershire wrap wurst yam yeast yoghurt yogurt zaatar ziploc ziti zucchini
        """);

    /// <summary>What drinks taste of: before the drink's own word they say nothing ("coffee liqueur"), and after it they are the thing ("rum cake").</summary>
    public static readonly FrozenSet<string> Flavours = Words(
        """
        almonds apples bags banana bar beverage blackberries blueberries bowl bread brownie cake candy cappuccino caramel carrot cashew cat chai cheesecake
        cherries chili chocolate coffee coke cola color colour cookie crab cream creme cucumber cupcake cups custard dessert dog donut doughnut drink duck
        eggplant espresso extract flavor flavored flavoring flavour flavoured glasses gluten goat grape gum hazelnuts herbal hot ice juice kiwi lobster
        macadamia mango mangoes matcha melon milk mix nectarines nuts oatmeal oats onion oyster papaya paper pea peaches pears pecan peppers pie plums
        polish pop potato raspberries roast salt seltzer smoothie soda spice strawberries sugar syrup tart tea toffee tomato tonic treats trout turkey
        walnut water
        """);
}

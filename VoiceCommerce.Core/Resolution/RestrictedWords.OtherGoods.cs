using System.Collections.Frozen;

namespace VoiceCommerce.Core.Resolution;

/// <summary>What is sold beside drinks. A plural in "s" of a word here counts as the word.</summary>
internal static partial class RestrictedWords
{
    /// <summary>Where one of these stands beside the drink, the drink is only in it: "red wine vinegar", "beef in beer", "whiskey glass".</summary>
    public static readonly FrozenSet<string> Goods = Words(
        """
        aftershave aioli almonds anchovies anchovy antacid antipasto antiperspirant artichoke arugula asiago asparagus avocado baby bacon bagel baguette baking
        balloon balm balsamic banana bandage basket bath batter battered battery bean beef beet bellavitano biscotti biscuit bisque blackberries bleach blueberries
        bologna bonbon bouillon bowls braised brat bratwurst breadcrumbs breads breadstick brie brioche brisket brittle broccoli broth brownie bulgur bun burger
        burrito butter buttermilk cabbage cakes camembert candies candle caper caplet cappuccino caps capsule carrot cashew casserole cat catfish cauliflower caviar
        celery cereal chai charcoal cheddar cheese cheesecake chicken chickpea chili chiller chip chorizo chowder chutney ciabatta clam cleaner cleanser cod coke
        cola colby coldbrew coleslaw cologne concealer concentrate conditioner condom consomme cord corkscrew cornmeal cottage cough couscous crab cracker crayon
        creamer creatine crepe crisps croissant crouton cucumber cupcake curry custard cutlet cutter danish dates decanter deodorant dessert detergent dew diaper
        diffuser dinner dip disinfectant donut doughnut dressing dryer duck dumpling eclair edamame egg eggplant eggroll electrolyte empanada enchilada entree
        envelope essence exfoliating eyeliner eyeshadow fabric facial falafel fanta farro feta fettuccine figs fillet firewood fish floss flounder flour flute
        focaccia foie foil food fork formula foundation frankfurter franks freshener fries frosting fudge garlic gatorade gel gelatin gelato ghee glassware glaze
        glue gluten gnocchi goat goblet gouda granita granola gravy grits gruyere guacamole gumbo gummi gummies gummy gums gyoza haddock hair halibut ham havarti
        hazelnuts herbal herring homeopathic horseradish hotdog hummus icing incense infant jam jambalaya jelly jellybean jerky jicama kale kcup kefir ketchup keurig
        kibble kimchi kit kitten kiwi knife kombucha lamb lasagna lasagne latte laundry leek lentil lettuce licorice lightbulb lighter liner linguine links lip
        lipstick litter liverwurst lobster loin lollipop lotion lozenge lubricant lunch macadamia macaron macaroni macaroon mackerel makeup manchego margarine
        marinade marinara marinated marmalade marshmallow masa mascara mask matcha mayo mayonnaise meal meatball meatloaf melon meringue mg mints miso mixer mixes
        moisturizer molasses mousse mouthwash mozzarella muenster muesli muffin mug multivitamin mushroom mussel mustard naan nail napkin nectar nectarines noodle
        notebook nougat nuggets octopus oil ointment okra olive onionrings onions opener ornament orzo oyster packet pancake pancetta panini pant panty papaya
        parmesan parsnip pasta pastry pate patties patty pea peanut pecan pecorino pellet pen pencil penne pepperoni pepsi perfume pesto pet pickle picks pierogi
        pill pimento pistachio pita pizza plank plate polenta popcorn pops popsicle pork potatoes potsticker pouch powder praline prawn preserves pretzel probiotic
        prosciutto protein provolone prune pudding puppy puree quesadilla queso quiche quinoa radish raisin ramen raspberries ravioli razor relish remover rib rice
        ricotta rigatoni rings risotto rolls romano rooibos rub salad salame salami salmon salsa sandwich sandwiches sardine sauce sauerkraut sausage scallop scalp
        scissors scone scrub seafood seasoned seasoning seaweed seeds seitan serum shake shallot shampoo shank shave shaving shells sherbet shrimp sirloin smartwater
        smoker smoking smoothie snack soap sodas softener softgel sole sorbet soup spaghetti speck spinach sponge spoon spray spread sprinkle sprite squash squid
        squirt stain starch steak stevia stew stock stopper strawberries straws strudel stuffing sub sunscreen supplement sushi sweetener swiss tablet taco tamale
        tamari tampon tape tapenade tart tater teabag teas tempeh tenderloin tenders teriyaki terrine tilapia tincture tiramisu tissue toast toddler tofu toilet
        tomatoes tonic toothbrush toothpaste toothpicks topping tortellini tortilla towel toy trout truffle tumbler tuna turkey turnip veal vegetable veggie
        vinaigrette vinegar vineger vitamin wafer waffle walnut wasabi wash wiener wings wipe wood wrap yam yeast yogurt zucchini
        """);

    /// <summary>What drinks taste of: before the drink's own word they say nothing ("coffee liqueur"), and after it they are the thing ("rum cake").</summary>
    public static readonly FrozenSet<string> Flavours = Words(
        """
        apples bags bar beverage bowl bread cake candy caramel cherries chocolate coffee color colour cookie cream creme cups dog drink espresso extract flavor
        flavored flavoring flavour flavoured glasses grape gum hot ice juice mango mangoes milk mix nuts oatmeal oats onion paper peaches pears peppers pie plums
        polish pop potato roast salt seltzer smoothie soda spice sugar syrup tea toffee tomato treats water
        """);
}

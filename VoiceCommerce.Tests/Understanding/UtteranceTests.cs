using FluentAssertions;
using VoiceCommerce.Core.Turns;
using Xunit;

namespace VoiceCommerce.Tests.Understanding;

/// <summary>What people say at home, and what it must mean in both locales.</summary>
public sealed class UtteranceTests
{
    private const string Table = """
        reorder oat milk | Reorder oat milk
        Could you please re-order the coffee beans? Thanks! | Reorder coffee beans
        we're out of butter | Reorder butter
        were running low on dog food | Reorder dog food
        order more paper plates, we're out | Reorder paper plates
        um, get me some more honey please | Reorder honey
        Alexa, ask pantry shop to reorder cat litter | Reorder cat litter
        reorder two bags of flour | Reorder flour x2
        order a dozen more bottles of olive oil | Reorder olive oil x12
        order the same shampoo as last time | Reorder shampoo
        i'm all out of soap so will you order me some more | Reorder soap
        the usual coffee | Reorder coffee
        get me our usual granola | Reorder granola
        there's no more salt | Reorder salt
        buy a toy car | Buy toy car
        order toothpaste | Buy toothpaste
        i want to buy bananas | Buy bananas
        can you get me eggs | Buy eggs
        get me two packs of batteries | Buy batteries x2
        Please order half a dozen bottles of sparkling water. | Buy half a dozen bottles of sparkling water
        i'd like a couple of boxes of cereal | Buy cereal x2
        purchase fizzberry glow sticks | Buy fizzberry glow sticks
        can i have some tofu | Buy tofu
        place an order for mouthwash | Buy mouthwash
        hey could you maybe order us honey for me please | Buy honey
        i need light bulbs | Buy light bulbs
        add salmon to my cart | AddToCart salmon
        put onions in the basket please | AddToCart onions
        add three bottles of ketchup to my cart | AddToCart three bottles of ketchup
        add grapes | AddToOrder grapes
        also add spinach to the order | AddToOrder spinach
        put garlic on my shopping list | AddToCart garlic
        throw in some popcorn | AddToOrder popcorn
        please add lemons to my list if they aren't on it yet | AddToCart lemons
        i also need tuna | AddToOrder tuna
        what's in my cart | ShowCart
        whats in the basket | ShowCart
        read me my shopping list | ShowCart
        what have i added so far | ShowCart
        show my cart please | ShowCart
        can you tell me what is on the shopping list | ShowCart
        how many things are in my cart | ShowCart
        let me hear my basket | ShowCart
        did i put honey on the list | ShowCart
        remove the onions | Remove onions
        take the ham out of my cart | Remove ham
        delete mustard from the shopping list | Remove mustard
        i don't want the popcorn anymore | Remove popcorn
        drop the salmon | Remove salmon
        leave out the garlic | Remove garlic
        don't order the ketchup | Remove ketchup
        take off the lettuce please | Remove lettuce
        check out | CheckOut
        ok checkout please | CheckOut
        i'm ready to check out | CheckOut
        place my order | CheckOut
        order everything in my cart | CheckOut
        buy everything on the shopping list | CheckOut
        pay now | CheckOut
        submit the order | CheckOut
        that's everything, check out | CheckOut
        same as last time | RepeatLastOrder
        the usual | RepeatLastOrder
        repeat my last order | RepeatLastOrder
        order what we had last week | RepeatLastOrder
        order the same again please | RepeatLastOrder
        reorder | RepeatLastOrder
        order it again | RepeatLastOrder
        could you do my last order again | RepeatLastOrder
        i'd like the same as last time | RepeatLastOrder
        reorder everything | RepeatLastOrder
        the second one | ChooseNumber 2
        number three | ChooseNumber 3
        option 1 please | ChooseNumber 1
        the first | ChooseNumber 1
        i'll take the third one | ChooseNumber 3
        let's go with number two | ChooseNumber 2
        the last one | ChooseNumber -1
        the 2nd | ChooseNumber 2
        um the first one please | ChooseNumber 1
        no, the second one | ChooseNumber 2
        the bramble hill | ChooseName bramble hill
        the softleaf one | ChooseName softleaf
        oat milk | ChooseName oat milk
        i meant the whole milk | ChooseName whole milk
        i'll have the green tea | ChooseName green tea
        go with the decaf | ChooseName decaf
        the store brand please | ChooseName store brand
        i'd rather have the almond milk | ChooseName almond milk
        no, i said oat milk | ChooseName oat milk
        order oat milk and ripe bananas and brown eggs and soft rolls | Buy oat milk and ripe bananas and brown eggs and soft rolls
        um can you get me milk, eggs and two packs of paper towels | Buy milk and eggs and two packs of paper towels
        no eggs | Rather eggs
        no, paper plates | Rather paper plates
        no no, paper plates | Rather paper plates
        no, i meant the paper plates | Rather paper plates
        no i'd rather have oat milk | Rather oat milk
        no, make it oat milk | Rather oat milk
        no go with rice | Rather rice
        no i prefer oat milk | Rather oat milk
        not eggs | Remove eggs
        never order milk again | Remove milk
        don't ever order milk again | Remove milk
        do not get me eggs | Remove eggs
        no more milk | Remove milk
        don't forget the milk | AddToOrder milk
        and eggs | AddToOrder and eggs
        and the wipes? | AddToOrder and wipes
        what about eggs | PriceOf eggs
        order eggs as well | Buy too eggs
        we're out of eggs too | Buy too eggs
        also get eggs | Buy too eggs
        get eggs too | Buy too eggs
        and the usual eggs | Buy too eggs
        yes and order eggs | Buy too eggs
        not the milk | Remove milk
        no, the brown eggs | ChooseName brown eggs
        undo the eggs | Remove eggs
        order it | Yes it
        neither of them | No
        the cheaper one | ChooseMost Cheapest
        i'll take the cheapest please | ChooseMost Cheapest
        whichever is cheaper | ChooseMost Cheapest
        one more | ChangeQuantity More 1
        another one please | ChangeQuantity More 1
        add two more | ChangeQuantity More 2
        3 more | ChangeQuantity More 3
        the bigger one | ChooseMost Largest
        i'll take the larger one please | ChooseMost Largest
        the smaller of the two | ChooseMost Smallest
        no, the little one | ChooseMost Smallest
        one less | ChangeQuantity Fewer 1
        make it two fewer | ChangeQuantity Fewer 2
        double it | ChangeQuantity Times 2
        twice as many please | ChangeQuantity Times 2
        another bag of flour | Reorder flour
        cheapest | ChooseMost Cheapest
        the less expensive one | ChooseMost Cheapest
        go with the cheapest | ChooseMost Cheapest
        no, the cheaper one | ChooseMost Cheapest
        um the cheaper of the two | ChooseMost Cheapest
        one fewer please | ChangeQuantity Fewer 1
        take one off | ChangeQuantity Fewer 1
        actually one less | ChangeQuantity Fewer 1
        two less | ChangeQuantity Fewer 2
        i need one less | ChangeQuantity Fewer 1
        make it one less | ChangeQuantity Fewer 1
        i'd like another one | ChangeQuantity More 1
        yes but one more | ChangeQuantity More 1
        order another one | ChangeQuantity More 1
        another | ChangeQuantity More 1
        double that | ChangeQuantity Times 2
        make it double | ChangeQuantity Times 2
        twice the amount | ChangeQuantity Times 2
        double the quantity please | ChangeQuantity Times 2
        no, double it | ChangeQuantity Times 2
        twice that | ChangeQuantity Times 2
        add it to my cart | AddItToCart
        add that to the basket please | AddItToCart
        just add it to my cart | AddItToCart
        no, add it to my cart instead | AddItToCart
        put it in my trolley | AddItToCart
        add this to my list | AddItToCart
        put them in my cart | AddItToCart
        empty my cart please | ClearCart
        clear out my basket | ClearCart
        remove everything from my cart | ClearCart
        delete my shopping list | ClearCart
        please remove all the items from my cart | ClearCart
        get rid of everything in my cart | ClearCart
        what do i normally order | ShowUsuals
        what do i buy most often | ShowUsuals
        can you tell me what i usually buy | ShowUsuals
        list my usuals | ShowUsuals
        what can i reorder | ShowUsuals
        what have we bought before | ShowUsuals
        put that on the shopping list | AddItToCart
        clear my shopping list | ClearCart
        take everything out of the cart | ClearCart
        what do we usually buy | ShowUsuals
        milk, bread and eggs please | ChooseName milk and bread and eggs
        and eggs too | AddToOrder eggs
        yes and eggs | AddToOrder eggs
        yes please, and some butter too | AddToOrder butter
        butter as well please | AddToOrder butter
        two more eggs | AddToOrder eggs x2
        and another thing | Fallback
        and two bottles of ketchup | AddToOrder and two bottles of ketchup
        and moon rocks too | AddToOrder moon rocks
        and order some milk | Buy too milk
        put honey in my trolley | AddToCart honey
        add honey to my basket | AddToCart honey
        i want rice in my cart | AddToCart rice
        place noodles on my shopping list | AddToCart noodles
        set the milk to three | ChangeQuantity 3 of milk
        change the eggs to two | ChangeQuantity 2 of eggs
        one less milk | ChangeQuantity Fewer 1 of milk
        double the eggs | ChangeQuantity Times 2 of eggs
        what are my usuals | ShowUsuals
        raise my spending limit | AskShop Settings
        turn off quiet hours | AskShop Settings
        how do i unlink my account | AskShop Account
        what's your privacy policy | AskShop Account
        what are we running out of | ShowDue
        what am i low on | ShowDue
        what do we need | ShowDue
        hey what should i reorder please | ShowDue
        is there anything we need | ShowDue
        do we need to order anything | ShowDue
        what's running low | ShowDue
        so what is due | ShowDue
        what coffee do you have | ShowKinds coffee
        what kinds of tea do you have | ShowKinds tea
        which brands of shampoo do you sell | ShowKinds shampoo
        what sort of cheese have you got | ShowKinds cheese
        what other coffee do you have please | ShowKinds coffee
        what are my options for bread | ShowKinds bread
        hey what kind of bagels do you carry | ShowKinds bagels
        what different flavors of ice cream are there | ShowKinds ice cream
        which milk do we usually buy | LastBought milk
        which kind of milk do we usually buy | LastBought kind of milk
        what's our usual coffee | LastBought coffee
        swap it for rice | ChooseName rice
        please replace that with oat milk | ChooseName oat milk
        change it to oat milk | ChooseName oat milk
        change it to three | ChangeQuantity 3
        make it three | ChangeQuantity 3
        one of each | ChangeQuantity 1 of each
        just two of each please | ChangeQuantity 2 of each
        no, one each | ChangeQuantity 1 of each
        two of both | ChangeQuantity 2 of each
        change it to two | ChangeQuantity 2
        two of them please | ChangeQuantity 2
        i only want one | ChangeQuantity 1
        make that a dozen | ChangeQuantity 12
        4 packs | ChangeQuantity 4 Packs
        make it two rolls | ChangeQuantity 2 Rolls
        twelve rolls | ChangeQuantity 12 Rolls
        just two bottles | ChangeQuantity 2 Bottles
        yes but make it five | ChangeQuantity 5
        no, only two | ChangeQuantity 2
        get me half a dozen | ChangeQuantity 6
        a couple of them | ChangeQuantity 2
        four eight two one | Code 4821
        4821 | Code 4821
        my code is four eight two one | Code 4821
        the code is five five oh nine | Code 5509
        code double five triple two | Code 55222
        it's twelve thirty four | Code 1234
        4 8 2 1 5 6 | Code 482156
        um my pin is 48 21 please | Code 4821
        two | Code 2
        when did i last buy coffee | LastBought coffee
        when did we last order dog food | LastBought dog food
        when was the last time i bought flour | LastBought flour
        how long ago did we buy light bulbs | LastBought light bulbs
        can you tell me when i last bought shampoo | LastBought shampoo
        did we already order milk | LastBought milk
        when was butter last ordered | LastBought butter
        last time we got cat litter | LastBought cat litter
        how much is it | PriceOf
        and how much is that | PriceOf
        what do they cost | PriceOf
        what's the price please | PriceOf
        how much is the second one | PriceOf #2
        what does the first one cost | PriceOf #1
        how much was the third one | PriceOf #3
        how much is the chocolate one | PriceOf chocolate
        how much is the last one please | PriceOf #-1
        what's the price of the last one | PriceOf #-1
        how much is the olive oil | PriceOf olive oil
        what does cheese cost | PriceOf cheese
        what's the price of bacon | PriceOf bacon
        how much are eggs | PriceOf eggs
        tell me the price of honey please | PriceOf honey
        how expensive is salmon | PriceOf salmon
        price of coffee beans | PriceOf coffee beans
        how much do you charge for beer | PriceOf beer
        when will it arrive | WhenItComes
        when will it come | WhenItComes
        how long will it take | WhenItComes
        when would i get it | WhenItComes
        and when can you deliver it | WhenItComes
        how soon will it be here please | WhenItComes
        when is it coming | WhenItComes
        when do you deliver | WhenItComes
        what's the total | Total
        what's my total | Total
        and what is the total | Total
        how much is it altogether | Total
        how much is it so far | Total
        what does it come to | Total
        how much do i owe | Total
        how much is everything | Total
        wait | Wait
        hold on | Wait
        hang on a second | Wait
        oh wait a minute | Wait
        one moment please | Wait
        just a second | Wait
        um, let me think about it | Wait
        hold it | Wait
        why not | WhyNot
        sure why not | WhyNot
        yeah, why not | WhyNot
        ok why not | WhyNot
        yes why not | WhyNot
        well why not | WhyNot
        i don't see why not | WhyNot
        oh go on, why not | WhyNot
        i don't know the code | ForgotCode
        i forgot the code | ForgotCode
        reset my voice code | ForgotCode
        how do I change my code | ForgotCode
        what are my orders | OrderStatus
        sorry, i forgot it | ForgotCode
        i can't remember my code | ForgotCode
        um i've forgotten the code | ForgotCode
        what's the code | ForgotCode
        i don't remember it | ForgotCode
        we don't have a code | ForgotCode
        approve both | Approve
        approve everything | Approve
        decline all of them | Decline
        cancel both orders | Undo
        where's my order | OrderStatus
        when will my delivery arrive | OrderStatus
        order status | OrderStatus
        has my package shipped yet | OrderStatus
        track my order please | OrderStatus
        could you check on my last order | OrderStatus
        did my order go through | OrderStatus
        when are my groceries coming | OrderStatus
        what is the status of my order | OrderStatus
        undo that | Undo
        cancel my order | Undo
        please cancel my last order | Undo
        i want to cancel my order | Undo
        i ordered that by mistake | Undo
        take that back | Undo
        my son ordered that | Undo
        undo | Undo
        why was it held | WhyHeld
        why | WhyHeld
        why can't i order that | WhyHeld
        why is my order on hold | WhyHeld
        why was my order held | WhyHeld
        why do you need a code | WhyCode
        why do you ask for the code | WhyCode
        why are you asking for a code | WhyCode
        why did you ask for the code | WhyCode
        why do i have to say the code | WhyCode
        sorry why do you need my code | WhyCode
        what's the code for | WhyCode
        why was i asked for the code | WhyCode
        what can my son buy | MayBuy Child
        what may kit buy | MayBuy kit
        what can our kids order | MayBuy Child
        how much can my daughter spend | MayBuy Child
        what is mary ann allowed to buy | MayBuy mary ann
        what may the teenager order | MayBuy Teen
        how much may tess spend | MayBuy tess
        what are the children allowed to buy | MayBuy Child
        what is waiting | ShowWaiting
        what's waiting for me | ShowWaiting
        please tell me what is waiting | ShowWaiting
        is anything waiting | ShowWaiting
        what needs my approval | ShowWaiting
        what's on hold | ShowWaiting
        which orders are waiting | ShowWaiting
        what do i have to approve | ShowWaiting
        can you approve the order | Approve
        approve it | Approve
        i approve the order | Approve
        please approve that order | Approve
        approve this | Approve
        approve the order | Approve
        allow the order | Approve
        i approve it | Approve
        decline the order | Decline
        please decline that order | Decline
        don't approve it | Decline
        reject the order | Decline
        don't approve the order please | Decline
        i decline the order | Decline
        don't approve the order | Decline
        decline this order | Decline
        why did you say no | WhyHeld
        why does a guardian have to approve it | WhyHeld
        what's the reason | WhyHeld
        can I talk to a human please | AskShop CustomerService
        talk to customer service | AskShop CustomerService
        could you call customer service | AskShop CustomerService
        the eggs were broken | AskShop Return
        I'd like to return the paper towels | AskShop Return
        well I want my money back | AskShop Return
        how much is delivery | AskShop DeliveryCost
        yes but is the delivery free | AskShop DeliveryCost
        can you deliver it on sunday | AskShop DeliveryWish
        yes but leave it at the door | AskShop DeliveryWish
        where do you deliver to | AskShop Address
        send it to grandma | AskShop Address
        yes but send it to my mother | AskShop Address
        which card do you use | AskShop Payment
        yes but charge it to my visa | AskShop Payment
        order milk every week | AskShop EveryWeek
        subscribe to coffee | AskShop EveryWeek
        do you have any deals | AskShop Deals
        buy | AskShop Ordering
        order something | AskShop Ordering
        I want to buy something please | AskShop Ordering
        Alexa, ask pantry shop to start an order | AskShop Ordering
        add something to my cart | AskShop Ordering
        who is the seller | WhatIsIt
        what's the total with tax | Total
        what do you sell | Help
        leave me alone | Stop
        approve | Approve
        are you a robot | AskShop WhoAreYou
        do you record me | AskShop Recordings
        delete my recordings | AskShop Recordings
        yes if it comes tomorrow | WhenItComes
        let me ask my husband | Wait
        is there a smaller pack | ChooseMost Smallest
        do you have something cheaper | ChooseMost Cheapest
        what did I order yesterday | Ordered Yesterday
        what did we buy last week | Ordered Week
        what have I ordered this month | Ordered Longer
        what did we get recently | Ordered Week
        what did dad order | Ordered Week by dad
        what did my daughter buy this week | Ordered Week by Child
        did we order anything last night | Ordered Yesterday
        has anyone ordered anything | Ordered Week
        how much did we spend this week | Spent Week
        how much have I spent this month | Spent Longer
        how much did I spend yesterday | Spent Yesterday
        how much have we spent | Spent Week
        how much is left of my allowance | Spent Week
        how much money do I have left | Spent Week
        how much can we still spend please | Spent Week
        how much did we spend last month | Spent Longer
        did dad order the milk | LastBought milk
        did we order oat milk this week | LastBought oat milk
        what did we order last time | OrderStatus
        is there a delivery tomorrow | OrderStatus
        order oat milk no wait eggs | Buy eggs
        order oat milk, no wait, order eggs | Buy eggs
        I need oat milk, sorry I mean eggs | Buy eggs
        reorder the oat milk, or rather the almond milk | Reorder almond milk
        add salmon to my cart, no sorry, tuna | AddToCart tuna
        order two oat milks, actually three | Buy 3 oat milks
        order two butter no three | Buy 3 packs of butter
        order butter make it two | Buy 2 packs of butter
        order a dozen eggs, sorry, six | Buy 6 eggs
        order oat milk no wait | No
        order oat milk, actually no | No
        order oat milk, sorry, I mean no | No
        order oat milk and butter and eggs but not the eggs | Buy oat milk and butter
        order oat milk and butter and eggs no wait not the butter | Buy oat milk and eggs
        order oat milk, butter and eggs, actually no butter | Buy oat milk and eggs
        order peanut butter and eggs but not the butter | Remove butter
        butter two | ChooseName 2 packs of butter
        one butter please | ChooseName 1 butter
        butter, just one | ChooseName butter
        two eggs | ChooseName 2 eggs
        would you be so kind as to order some butter, if it's not too much trouble | Buy butter
        could you be a dear and get me some of that butter please | Buy butter
        excuse me young man, might I trouble you for some butter | Buy butter
        good morning, I seem to have run out of coffee again | Reorder coffee
        would you mind terribly ordering some more of the coffee | Reorder coffee
        I'd be grateful if you could order some butter, love | Buy butter
        what brand is it | WhatIsIt
        which one is it | WhatIsIt
        well how big is it | WhatIsIt
        how many rolls is that | WhatIsIt
        who sells it | WhatIsIt
        is that the usual one | WhatIsIt
        what exactly is it please | WhatIsIt
        how many are in a pack | WhatIsIt
        how much was it last time | LastTime
        what did we pay last time | LastTime
        when did we last buy that | LastTime
        didn't we just order that | LastTime
        did I not order that last week | LastTime
        is that a good price | LastTime
        has the price gone up | LastTime
        wait, was it cheaper last time | LastTime
        does it have nuts in it | AskShop Contents
        order butter sorry | Buy butter
        order butter i mean yes | Fallback
        order butter wait a second | No
        order butter wait stop | No
        order butter actually never mind | No
        put butter in my cart actually honey | AddToCart honey
        yes but make it three, no, four | ChangeQuantity 4
        help | Help
        what can i say | Help
        how does this work | Help
        what can you do | Help
        i need help please | Help
        give me some examples | Help
        what are my options | Help
        i'm confused | Help
        stop | Stop
        goodbye | Stop
        that would be lovely | Yes
        yes that's all | Yes
        thank you, thanks | Stop
        that's all thanks | Stop
        no that's all | Stop
        thanks, goodbye | Stop
        bye bye | Stop
        quit | Stop
        never mind | Cancel
        cancel | Cancel
        forget it | Cancel
        cancel that | Cancel
        i changed my mind | Cancel
        oops cancel that | Cancel
        actually scrap that | Cancel
        sorry, i've changed my mind | Cancel
        i'm done | Stop
        say that again | Repeat
        what did you say | Repeat
        sorry, i didn't catch that | Repeat
        pardon | Repeat
        can you repeat that please | Repeat
        one more time | Repeat
        repeat | Repeat
        i didn't hear you, say it again | Repeat
        """;

    private const string AmericanTable = """
        buy a dollhouse | Buy dollhouse
        reorder toilet paper | Reorder toilet paper
        we need more paper towels | Reorder paper towels
        order diapers | Buy diapers
        add two cans of soup to my cart | AddToCart two cans of soup
        make it two cans | ChangeQuantity 2 Cans
        add laundry detergent to my shopping cart | AddToCart laundry detergent
        put cookies on my grocery list | AddToCart cookies
        yes if it's under ten dollars | Total
        """;

    private const string BritishTable = """
        buy a dolls' house | Buy dolls' house
        reorder loo roll | Reorder toilet roll
        we need more kitchen roll | Reorder kitchen roll
        order nappies | Buy nappies
        add two tins of soup to my trolley | AddToCart two tins of soup
        make it two tins | ChangeQuantity 2 Cans
        add washing powder to my trolley | AddToCart washing powder
        put biscuits on my shopping list | AddToCart biscuits
        approve the biscuits | Approve biscuits
        pop some crisps in my trolley | AddToCart crisps
        I fancy some crisps | Buy crisps
        what's the damage | Total
        that's me done | Stop
        I'm all right thanks | Stop
        yes but only if it's under ten pounds | Total
        """;

    public static TheoryData<string, string, string> Said()
    {
        TheoryData<string, string, string> rows = [];
        foreach ((string locale, string own) in new[] { ("en-US", AmericanTable), ("en-GB", BritishTable) })
        {
            foreach (string[] row in Rows(Table).Concat(Rows(own)))
            {
                rows.Add(locale, row[0], row[1]);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Said))]
    public void What_people_say_means_what_they_want(string locale, string utterance, string meaning) =>
        Shop.Meaning(utterance, locale).Should().Be(meaning);

    [Fact]
    public void Every_intent_that_can_be_said_has_eight_utterances_here()
    {
        string[] unspoken = [nameof(Intent.Launch), nameof(Intent.SessionEnded), nameof(Intent.Verified), nameof(Intent.Fallback), nameof(Intent.Yes), nameof(Intent.No)];
        ILookup<string, string[]> spoken = Rows(Table).ToLookup(row => row[1].Split(' ')[0], StringComparer.Ordinal);

        foreach (string name in typeof(Intent).GetNestedTypes().Select(type => type.Name).Except(unspoken, StringComparer.Ordinal))
        {
            spoken[name].Count().Should().BeGreaterThanOrEqualTo(8, name);
        }
    }

    private static IEnumerable<string[]> Rows(string table) =>
        table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split(" | "));
}

namespace VoiceCommerce.Core.Understanding;

/// <summary>The names that the interaction models and the platforms use. Published: renaming needs every platform's model built anew.</summary>
public static class IntentNames
{
    public const string Reorder = "ReorderIntent";
    public const string Buy = "BuyIntent";
    public const string BuyToo = "BuyTooIntent";
    public const string AddToCart = "AddToCartIntent";
    public const string AddToOrder = "AddToOrderIntent";
    public const string And = "AndIntent";
    public const string AddItToCart = "AddItToCartIntent";
    public const string ShowCart = "ShowCartIntent";
    public const string Remove = "RemoveIntent";
    public const string ClearCart = "ClearCartIntent";
    public const string CheckOut = "CheckOutIntent";
    public const string RepeatLastOrder = "RepeatLastOrderIntent";
    public const string ChooseNumber = "ChooseNumberIntent";
    public const string ChooseLast = "ChooseLastIntent";
    public const string ChooseName = "ChooseNameIntent";
    public const string Swap = "SwapIntent";
    public const string Rather = "RatherIntent";
    public const string ChooseCheapest = "ChooseCheapestIntent";
    public const string ChooseLargest = "ChooseLargestIntent";
    public const string ChooseSmallest = "ChooseSmallestIntent";
    public const string ChangeQuantity = "ChangeQuantityIntent";
    public const string ChangePacks = "ChangePacksIntent";
    public const string ChangeRolls = "ChangeRollsIntent";
    public const string ChangeCans = "ChangeCansIntent";
    public const string ChangeBottles = "ChangeBottlesIntent";
    public const string ChangeEach = "ChangeEachIntent";
    public const string More = "MoreIntent";
    public const string Fewer = "FewerIntent";
    public const string Double = "DoubleIntent";
    public const string Code = "CodeIntent";
    public const string LastBought = "LastBoughtIntent";
    public const string Ordered = "OrderedIntent";
    public const string Spent = "SpentIntent";
    public const string ShowUsuals = "ShowUsualsIntent";
    public const string ShowDue = "ShowDueIntent";
    public const string ShowKinds = "ShowKindsIntent";
    public const string PriceOf = "PriceOfIntent";
    public const string PriceOfLast = "PriceOfLastIntent";
    public const string OrderStatus = "OrderStatusIntent";
    public const string WhenItComes = "WhenItComesIntent";
    public const string Total = "TotalIntent";
    public const string WhatIsIt = "WhatIsItIntent";
    public const string LastTime = "LastTimeIntent";
    public const string Contents = "ContentsIntent";
    public const string Wait = "WaitIntent";
    public const string WhyNot = "WhyNotIntent";
    public const string ForgotCode = "ForgotCodeIntent";
    public const string Undo = "UndoIntent";
    public const string WhyHeld = "WhyHeldIntent";
    public const string WhyCode = "WhyCodeIntent";
    public const string MayBuy = "MayBuyIntent";
    public const string ShowWaiting = "ShowWaitingIntent";
    public const string Approve = "ApproveIntent";
    public const string Decline = "DeclineIntent";
    public const string CustomerService = "CustomerServiceIntent";
    public const string Return = "ReturnIntent";
    public const string DeliveryCost = "DeliveryCostIntent";
    public const string DeliveryWish = "DeliveryWishIntent";
    public const string Address = "AddressIntent";
    public const string Payment = "PaymentIntent";
    public const string EveryWeek = "EveryWeekIntent";
    public const string Deals = "DealsIntent";
    public const string WhoAreYou = "WhoAreYouIntent";
    public const string Recordings = "RecordingsIntent";
    public const string HomeSettings = "HomeSettingsIntent";
    public const string Account = "AccountIntent";
    public const string OrderSomething = "OrderSomethingIntent";
    public const string OrderIt = "OrderItIntent";
    public const string Yes = "AMAZON.YesIntent";
    public const string No = "AMAZON.NoIntent";
    public const string Help = "AMAZON.HelpIntent";
    public const string Stop = "AMAZON.StopIntent";
    public const string StartOver = "AMAZON.StartOverIntent";
    public const string Cancel = "AMAZON.CancelIntent";
    public const string Repeat = "AMAZON.RepeatIntent";
    public const string Fallback = "AMAZON.FallbackIntent";
    public const string NavigateHome = "AMAZON.NavigateHomeIntent";
}

/// <summary>The slots' names in the interaction models. Published, as the intents' names are.</summary>
public static class SlotNames
{
    public const string Product = "product";
    public const string Quantity = "quantity";
    public const string Number = "number";
    public const string Ordinal = "ordinal";
    public const string Cart = "cart";
    public const string Order = "order";
    public const string Code = "code";
    public const string LongCode = "long_code";
    public const string Person = "person";
    public const string Span = "span";
}

/// <summary>The slot types that our models use.</summary>
public static class SlotTypeNames
{
    public const string Product = "PRODUCT";
    public const string Cart = "CART";
    public const string Order = "ORDER";
    public const string Person = "PERSON";
    public const string Span = "SPAN";
    public const string Number = "AMAZON.NUMBER";
    public const string FourDigits = "AMAZON.FOUR_DIGIT_NUMBER";
    public const string Ordinal = "AMAZON.Ordinal";
}

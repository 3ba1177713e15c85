namespace VoiceCommerce.Core.Understanding;

/// <summary>The closed lists of English that no interaction model can hold: what surrounds a request, agrees, refuses, or shows that no product is meant.</summary>
internal static class EnglishSpeech
{
    /// <summary>With and without the apostrophe, where that is no other word ("well", "ill"); "were" is far more often "we're" here.</summary>
    public static IReadOnlyDictionary<string, (string First, string Second)> Contractions { get; } = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["what's"] = ("what", "is"),
        ["where's"] = ("where", "is"),
        ["how's"] = ("how", "is"),
        ["who's"] = ("who", "is"),
        ["it's"] = ("it", "is"),
        ["that's"] = ("that", "is"),
        ["there's"] = ("there", "is"),
        ["i'm"] = ("i", "am"),
        ["we're"] = ("we", "are"),
        ["you're"] = ("you", "are"),
        ["they're"] = ("they", "are"),
        ["i've"] = ("i", "have"),
        ["we've"] = ("we", "have"),
        ["you've"] = ("you", "have"),
        ["i'd"] = ("i", "would"),
        ["we'd"] = ("we", "would"),
        ["i'll"] = ("i", "will"),
        ["we'll"] = ("we", "will"),
        ["that'll"] = ("that", "will"),
        ["that'd"] = ("that", "would"),
        ["can't"] = ("can", "not"),
        ["cannot"] = ("can", "not"),
        ["don't"] = ("do", "not"),
        ["didn't"] = ("did", "not"),
        ["doesn't"] = ("does", "not"),
        ["isn't"] = ("is", "not"),
        ["aren't"] = ("are", "not"),
        ["won't"] = ("will", "not"),
        ["haven't"] = ("have", "not"),
        ["hasn't"] = ("has", "not"),
        ["hadn't"] = ("had", "not"),
        ["wasn't"] = ("was", "not"),
        ["couldn't"] = ("could", "not"),
        ["wouldn't"] = ("would", "not"),
        ["shouldn't"] = ("should", "not"),
        ["let's"] = ("let", "us"),
        ["wanna"] = ("want", "to"),
        ["gonna"] = ("going", "to"),
        ["gotta"] = ("got", "to"),
        ["gimme"] = ("give", "me"),
        ["lemme"] = ("let", "me"),
        ["whats"] = ("what", "is"),
        ["wheres"] = ("where", "is"),
        ["hows"] = ("how", "is"),
        ["whos"] = ("who", "is"),
        ["thats"] = ("that", "is"),
        ["theres"] = ("there", "is"),
        ["im"] = ("i", "am"),
        ["youre"] = ("you", "are"),
        ["theyre"] = ("they", "are"),
        ["ive"] = ("i", "have"),
        ["weve"] = ("we", "have"),
        ["youve"] = ("you", "have"),
        ["thatll"] = ("that", "will"),
        ["thatd"] = ("that", "would"),
        ["cant"] = ("can", "not"),
        ["dont"] = ("do", "not"),
        ["didnt"] = ("did", "not"),
        ["doesnt"] = ("does", "not"),
        ["isnt"] = ("is", "not"),
        ["arent"] = ("are", "not"),
        ["wont"] = ("will", "not"),
        ["havent"] = ("have", "not"),
        ["hasnt"] = ("has", "not"),
        ["hadnt"] = ("had", "not"),
        ["wasnt"] = ("was", "not"),
        ["couldnt"] = ("could", "not"),
        ["wouldnt"] = ("would", "not"),
        ["shouldnt"] = ("should", "not"),
        ["lets"] = ("let", "us"),
        ["were"] = ("we", "are"),
    };

    /// <summary>"The cart", "our cart" and "my cart" are the same cart.</summary>
    public static IReadOnlySet<string> OfTheHome { get; } = new HashSet<string>(StringComparer.Ordinal) { "the", "our", "my" };

    /// <summary>A new clause begins with one of these.</summary>
    public static IReadOnlySet<string> Connectives { get; } = new HashSet<string>(StringComparer.Ordinal) { "but", "so" };

    /// <summary>A clause that begins with one of these says why or when, not what is wanted.</summary>
    public static IReadOnlySet<string> Conditions { get; } = new HashSet<string>(StringComparer.Ordinal) { "if", "unless", "because", "cause", "cuz", "since", "when", "while", "whether", "how" };

    /// <summary>Words that are mostly said of goods, though not only.</summary>
    public static IReadOnlySet<string> Getting { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "get", "grab", "send", "bring", "pick", "out", "low", "left", "add", "put", "usual", "finished", "ran", "run", "more",
    };

    /// <summary>Words that are only said of getting goods. "I want" and "give me" are said of anything.</summary>
    public static IReadOnlySet<string> Buying { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "buy", "bought", "order", "ordered", "reorder", "purchase", "purchased", "repurchase", "rebuy", "restock", "replenish", "stock", "shop", "deliver", "delivered", "cost", "costs", "price", "cart",
    };

    /// <summary>Said before a request; it means the same without them.</summary>
    public static PhraseSet Openers { get; } = new(
        "please", "kindly", "just", "hey", "hi", "hello", "um", "uh", "uhm", "umm", "er", "erm", "ah", "oh", "oops", "whoops", "hmm", "so", "well", "now", "then", "and", "also", "but",
        "ok", "okay", "alright", "actually", "maybe", "alexa", "echo", "computer", "right so", "listen",
        "can i", "could i", "may i", "can we", "could we", "can you", "could you", "would you", "will you", "can you please", "could you please", "can u",
        "would you mind", "do you mind", "do you think you could", "do you think you can", "is it possible to", "is it possible for you to", "are you able to",
        "i want to", "i want you to", "i wanna", "i would like to", "i would like you to", "i'd like to", "i'd like you to", "i'd love to", "i would love to", "i should like to",
        "we want to", "we'd like to", "we would like to", "we need to", "i need to", "i need you to", "i have to", "we have to", "i've got to", "i gotta", "i'm ready to",
        "i'm looking to", "i was wondering if you could", "i wonder if you could", "i'm hoping to", "i am going to", "i'm going to", "let's", "let us", "let me",
        "go ahead and", "go and", "help me", "help me to", "help us", "try to", "i think", "i guess", "i just want to", "i'd just like to", "be a dear and", "if you could",
        "quickly", "excuse me", "you know", "like", "the next thing is", "next", "it's time to", "time to", "terribly", "ever so kindly",
        "be so kind as to", "be so good as to", "be kind enough to", "would you be so kind as to", "if you would be so kind as to", "if you'd be so kind as to", "i wonder if you would be so kind as to", "i wonder if you'd be so kind as to",
        "i'd be grateful if you could", "i would be grateful if you could", "i would appreciate it if you could", "i'd appreciate it if you could", "i was hoping you could", "i was hoping to", "i was hoping you could help me",
        "do you think you might", "do you suppose you could", "you couldn't", "be a love and", "be an angel and", "good morning", "good afternoon", "good evening", "young man", "young lady", "dear", "my dear", "darling", "love", "remember to", "make sure to", "make sure you", "don't forget to");

    /// <summary>Said after a request; it means the same without them.</summary>
    public static PhraseSet Closers { get; } = new(
        "please", "thanks", "thank you", "thanks a lot", "thank you very much", "thank you so much", "many thanks", "cheers", "ta", "mate", "dear", "my dear", "love", "luv", "darling", "sweetheart", "sweetie", "buddy", "pal", "would you love", "would you dear", "would you be so kind", "there's a dear", "bless you",
        "for me", "for us", "for me please", "sorry", "now", "right now", "right away", "straight away", "immediately", "today", "asap", "as soon as possible", "soon",
        "if you can", "if you have any", "if you have them", "if you have it", "if you have some", "if you've got any", "if you've got some", "if there is any", "if there are any", "if possible", "if you could", "if you don't mind", "if that's ok", "if that's okay", "if that's all right", "if that's all right with you", "if it's not too much trouble", "if it isn't too much trouble", "if it's no trouble", "when you get a chance", "when you have a moment", "would you", "will you", "could you", "can you", "when you can",
        "alexa", "echo", "computer", "um", "uh", "er", "then", "too", "anymore", "any more", "as well", "also", "this time", "real quick", "quickly", "online", "or something",
        "from the shop", "from the store", "from you", "from you guys",
        "i'm out", "i am out", "we're out", "we are out", "i'm all out", "we're all out", "i ran out", "we ran out", "i've run out", "we've run out", "cause i'm out", "because i'm out",
        "because we're out", "because i ran out", "because we ran out", "i'm running low", "we're running low", "i need some", "we need some",
        "so order some more", "so order more", "order more", "order some more", "please order more", "please order some more", "so get more", "so get some more", "so get me some more",
        "so can you order more", "so can you order some more", "so could you order more", "so could you order some more", "so will you order more", "so will you order some more",
        "so can you order me some more", "so could you order me some more", "so will you order me some more", "could you order me some more", "can you order me some more",
        "can you order some more", "could you order some more", "will you order me some more", "so buy more", "so buy some more", "get some more", "get me some more");

    /// <summary>Said behind what is wanted beside something else.</summary>
    public static PhraseSet Too { get; } = new("too", "as well", "also", "too please", "as well please");

    /// <summary>Agreement that is enough to buy on. Praise alone ("great") is not: see <see cref="Beside"/>.</summary>
    public static PhraseSet Agreement { get; } = new(
        "yes", "yeah", "yep", "yup", "yeap", "yea", "ya", "yah", "yas", "yes sir", "yes ma'am", "yessir", "aye", "oh yes", "oh yeah", "hell yeah", "hell yes", "uh huh", "mhm", "mm hmm",
        "sure", "sure thing", "for sure", "ok", "okay", "okey dokey", "alright", "all right", "fine", "that's fine", "that is fine", "fine by me", "fine with me", "that works", "works for me",
        "correct", "that's correct", "that is correct", "that's right", "that is right", "you're right", "you are correct", "you are right", "that's true", "that is true", "true", "exactly", "precisely",
        "absolutely", "definitely", "certainly", "of course", "naturally", "affirmative", "positive", "totally", "indeed", "agreed", "i agree", "accepted", "i accept", "approved", "by all means",
        "go ahead", "go on", "go on then", "yes both", "yeah both", "yes both of them", "yes all of it", "yes all of them", "yes that is all", "yes that will be all", "yes that'll be all", "yes please that's all", "yes please that is all", "yes please that will be all",
        "yeah that's all", "that's all yes", "that is all yes", "that will be all yes", "go for it", "do it", "do that", "please do", "let's do it", "let's do that", "let's go", "make it so", "you bet", "you betcha", "why not yes",
        "confirm", "confirmed", "i confirm", "confirm it", "confirm that", "confirm the order", "yes confirm", "it is confirmed",
        "take it", "i'll take it", "i'll take them", "i'll have it", "i'd like that", "i would like that", "i do", "i would", "i think so", "i believe so",
        "sounds good", "that sounds good", "sounds great", "that sounds great", "sounds fine", "sounds right", "looks good", "that looks good", "looks right", "that would be great", "that would be good",
        "that would be very nice", "that would be nice", "that would be wonderful", "that would be perfect", "that would be fine", "that would be very kind", "that would be very kind of you", "that would be kind",
        "i'd love that", "i would love that", "i should like that", "that sounds lovely", "that sounds wonderful", "that sounds nice", "that sounds perfect", "that's fine by me", "that'd be great", "that'd be lovely", "that'll do", "that will do", "that's the one", "that's it", "that's a yes", "that is a yes", "it's a yes", "thumbs up", "no problem", "not a problem", "no worries");

    /// <summary>Agreement to "it", whatever that is.</summary>
    public static PhraseSet OrderingIt { get; } = new(
        "order it", "order them", "order that", "order those", "buy it", "buy them", "buy that", "get it", "get them", "place it", "send it", "send them", "ship it",
        "i want it", "i want them", "i want that", "i'd like it");

    /// <summary>Refusal, however politely said.</summary>
    public static PhraseSet Refusal { get; } = new(
        "no", "nope", "nah", "naw", "noo", "nay", "no no", "no way", "no thanks", "no thank you", "no ta", "hell no", "oh no", "not", "not now", "not today", "not yet", "not really", "not at all", "not that", "not this",
        "not that one", "not this one", "not this time", "not right now", "not interested", "not anymore", "negative", "absolutely not", "definitely not", "certainly not", "of course not", "please don't", "please no",
        "don't", "do not", "don't do it", "don't do that", "do not do it", "don't order it", "do not order it", "don't order that", "don't order anything", "don't order", "don't buy it", "do not buy it", "don't buy that",
        "don't place it", "don't place the order", "don't confirm", "don't bother", "don't want it", "i don't", "i do not", "i don't want it", "i do not want it", "i don't want that", "i don't want them", "i don't want to",
        "i don't want this", "i don't need it", "i don't need that", "i don't need them", "we don't need it", "we don't want it", "i didn't say that", "i didn't ask for that", "i didn't want that", "i did not say that",
        "i don't think so", "i do not think so", "i think not", "never", "i'd rather not", "i would rather not", "rather not", "i'd prefer not", "i would prefer not", "i'd prefer not to", "i'd rather not do that",
        "i'm good", "i'm fine", "i'm okay", "we're good", "that's a no", "that is a no", "it's a no", "i said no", "say no", "no good", "too expensive", "that's too expensive", "that's too much", "too much", "it's too much",
        "wrong", "that's wrong", "that is wrong", "wrong one", "that's the wrong one", "incorrect", "that's incorrect", "that is incorrect", "that's not right", "that is not right", "that's not it", "that is not it",
        "that's not correct", "that is not correct", "not correct", "not right", "that's not what i want", "that's not what i wanted", "that's not what i asked for", "that's not what i meant", "not what i wanted",
        "that's not the one", "that's false", "false", "not true", "that's not true", "that is not true", "leave it", "leave it out", "leave it for now", "skip it", "skip that", "skip", "i'll pass", "pass", "pass on that",
        "maybe later", "maybe not", "maybe another time", "maybe next time", "later", "another time", "some other time", "no deal", "no sir", "no ma'am", "decline", "declined", "i decline", "reject", "refuse", "i refuse", "thumbs down",
        "hard pass", "i meant no", "better not", "i better not", "i shouldn't", "i can't", "don't you dare");

    /// <summary>These stop things. Alone they are what the interaction model says; beside a yes they are a no.</summary>
    public static PhraseSet Halting { get; } = new(
        "wait", "wait a minute", "wait a second", "wait a moment", "hold on", "hang on", "hold it", "one moment", "just a second", "just a minute", "stop", "stop it", "stop that", "cancel", "cancel it", "cancel that",
        "cancel this", "cancel the order", "cancel order", "never mind", "nevermind", "forget it", "forget that", "forget about it", "scratch that", "scrap that", "scrap it", "i changed my mind", "i've changed my mind", "changed my mind",
        "undo", "undo that", "quit", "exit", "abort", "on second thought", "on second thoughts");

    /// <summary>Neither agrees nor refuses, but stands beside what does.</summary>
    public static PhraseSet Beside { get; } = new(
        "please", "thanks", "thank you", "um", "uh", "uhm", "er", "erm", "ah", "oh", "oops", "whoops", "ooh", "hmm", "hm", "well", "so", "then", "now", "just", "actually", "really", "very", "i mean", "i said", "you know", "right", "right now",
        "alexa", "echo", "computer", "hey", "and", "but", "or", "for me", "for us", "mate", "dear", "sorry", "i'm sorry", "great", "good", "perfect", "lovely", "wonderful", "brilliant", "excellent", "fantastic", "awesome", "nice", "cool",
        "thank you very much", "thanks a lot", "cheers", "ta", "today", "it is", "it's", "if you can", "as soon as possible", "much", "a", "please please", "at once", "my answer is", "the answer is", "i say");

    /// <summary>A phrase with one of these is a clause, not a product's name.</summary>
    public static IReadOnlySet<string> ClauseWords { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "what", "why", "when", "where", "who", "whom", "whose", "how", "which", "whether", "because", "if", "is", "are", "am", "was", "were", "to", "be", "been", "being",
        "will", "would", "could", "should", "shall", "might", "must", "does", "did", "do", "has", "have", "had", "its",
        "i", "you", "he", "she", "they", "we", "him", "her", "them", "us", "me", "myself", "yourself", "this", "these", "those", "that", "there", "from", "near", "nearby", "about", "at", "by", "into", "than", "until", "since", "before", "after",
        "tell", "know", "think", "believe", "say", "said", "says", "ask", "find", "show", "explain", "talk", "speak", "listen", "hear", "remind", "send", "pay", "transfer", "cancel", "apply", "book", "rent", "borrow", "schedule", "reserve",
        "tomorrow", "tonight", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "your", "yours", "another's", "not", "never", "no",
    };

    /// <summary>Nothing to be found in a shop: services, money matters and what assistants do.</summary>
    public static IReadOnlySet<string> NoGoods { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "taxi", "taxis", "cab", "uber", "lyft", "ride", "flight", "flights", "ticket", "tickets", "hotel", "hotels", "reservation", "reservations", "appointment", "appointments", "trip", "vacation", "holiday", "train", "bus", "plane",
        "account", "accounts", "checking", "savings", "balance", "bank", "loan", "loans", "mortgage", "insurance", "credit", "debit", "visa", "mastercard", "check", "checks", "cheque", "cheques", "checkbook", "checkbooks", "chequebook", "bill", "bills", "payment",
        "payments", "refund", "rewards", "points", "apr", "pin", "paycheck", "salary", "taxes", "tax", "w2", "stock", "stocks", "share", "shares", "currency", "euro", "euros", "yen", "bitcoin", "exchange", "interest",
        "song", "songs", "music", "playlist", "podcast", "podcasts", "radio", "movie", "movies", "film", "films", "news", "headlines", "weather", "forecast", "temperature", "joke", "jokes", "story", "alarm", "alarms", "timer", "reminder", "reminders", "calendar",
        "meeting", "meetings", "email", "emails", "call", "text", "message", "messages", "phone call", "volume", "lights", "thermostat", "time", "date", "directions", "route", "traffic", "map", "translation", "definition", "meaning", "recipe", "recipes", "fact",
        "advice", "answer", "answers", "question", "questions", "information", "info", "details", "help", "hand", "job", "haircut", "doctor", "dentist", "plumber", "passport", "visas", "vaccine", "password", "wifi", "name", "address", "number", "way", "idea", "ideas",
        "suggestion", "suggestions", "recommendation", "recommendations", "restaurant", "restaurants", "takeout", "takeaway", "delivery", "options", "list", "lists", "nap", "sleep", "life", "love", "money", "cash", "dollars", "pto", "vacations", "calories", "nutrition", "carb", "carbs", "rental", "rentals", "lesson", "lessons", "assistance", "access", "mechanic", "dice", "die", "flip", "repair",
    };

    /// <summary>They stand for a product without naming one.</summary>
    public static IReadOnlySet<string> Pronouns { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "it", "one", "ones", "some", "any", "anything", "something", "everything", "nothing", "thing", "things", "stuff", "all", "more", "another", "again", "a", "an", "the", "my", "our", "of", "to", "for", "in", "on", "out", "up", "off", "and", "or", "with", "other", "new", "extra",
        "same", "order", "orders", "cart", "basket", "trolley", "usual", "please", "here", "now", "then", "too", "much", "last", "next", "item", "items", "product", "products", "so", "back", "package", "packages", "parcel",
    };

    /// <summary>They stand for a person without naming one.</summary>
    public static IReadOnlySet<string> People { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "i", "me", "you", "we", "us", "he", "him", "she", "her", "they", "them", "people", "person", "anyone", "anybody", "everyone", "everybody", "someone", "somebody", "nobody", "who", "else",
    };

    /// <summary>They may stand before a product's name without changing it.</summary>
    public static IReadOnlySet<string> Determiners { get; } = new HashSet<string>(StringComparer.Ordinal) { "a", "an", "the", "some", "more", "another", "my", "our", "any" };
}

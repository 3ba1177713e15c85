using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.DryRun;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Guardian.Texts;

/// <summary>So many orders of the past would have needed this.</summary>
/// <param name="Names">Of a few of them.</param>
internal sealed record Met(Requirement Needed, int Orders, IReadOnlyList<string> Names);

// Rules, people's and devices' among them, and what they would have done.
internal abstract partial class PageTexts
{
    public abstract string RulesLead { get; }

    public abstract string RulesOfHome { get; }

    public abstract string Devices { get; }

    public abstract string DevicesLead { get; }

    public abstract string NoDevices { get; }

    /// <summary>A speaker that was heard and has no name yet.</summary>
    public abstract string UnnamedDevice { get; }

    /// <summary>Of one that cannot be known by its id any more.</summary>
    public abstract string FormerDevice(string name);

    public abstract string Bands { get; }

    public abstract string BandsLead { get; }

    /// <summary>Above what each rule would have done.</summary>
    public abstract string ExamplesLead { get; }

    /// <summary>Where nothing was ordered lately.</summary>
    public abstract string NoExamples { get; }

    public abstract string TryIt { get; }

    public abstract string TriedHeading { get; }

    public abstract string NothingSaved { get; }

    public abstract string SaveThis { get; }

    /// <summary>There were more orders than a dry run looks at.</summary>
    public abstract string OnlyTheNewest { get; }

    /// <summary>Before a time.</summary>
    public abstract string LastHeard(string product);

    /// <summary>Who belongs to an age band.</summary>
    public abstract string BandName(Role band);

    /// <summary>Opens the fields of a member, or of everybody of an age.</summary>
    public abstract string WhatTheyMayBuy(string name);

    /// <summary>What one rule would have done with orders of the last thirty days.</summary>
    /// <param name="met">Empty for nothing.</param>
    /// <param name="of">How many it could have met.</param>
    public abstract string WouldHave(IReadOnlyList<Met> met, int of);

    /// <summary>How many orders other rules would have answered differently.</summary>
    public abstract string WouldFlip(int flipped, int of);

    /// <summary>What an order needed, and would have needed.</summary>
    public abstract string Flipped(Requirement then, Requirement now);

    /// <summary>A reason of then that the tried rules do not have.</summary>
    public abstract string NoLonger(string reason);

    public abstract string AndMore(int count);

    /// <summary>A rule names a category in which no product of the shop stands.</summary>
    /// <param name="category">As it was typed.</param>
    /// <param name="like">Categories with goods that have its words; none where there are none.</param>
    public abstract string NoGoodsIn(CategoryPath category, IReadOnlyList<CategoryPath> like);

    /// <summary>So many orders say nothing of other rules, and why.</summary>
    public abstract string NotTried(Obstacle obstacle, int count);

    /// <summary>A rule's name and what it does; null for a key that has no words yet.</summary>
    public abstract (string Label, string Hint)? RuleWords(string key);

    public abstract string Choice(Confirmation confirmation);

    /// <summary>A setting's value as the trail keeps it: an amount, a list, a role, "set", "another"; null for none.</summary>
    public abstract string Setting(string? value);

    /// <summary>What a guardian or the shop made different, as a sentence.</summary>
    /// <param name="change">As the trail keeps it.</param>
    /// <param name="called">What a member is called, by id.</param>
    public abstract string Changed(AuditChange change, Func<string, string> called);
}

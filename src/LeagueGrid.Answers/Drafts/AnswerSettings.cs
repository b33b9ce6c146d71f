using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace LeagueGrid.Answers.Drafts;

/// <summary>How long and how many answers, conversations and standing questions are kept (section <c>LeagueGrid:Answers</c>).</summary>
public sealed class AnswerSettings
{
    public const string Section = "LeagueGrid:Answers";

    /// <summary>After this an answer can no longer be read again.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "90.00:00:00")]
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Answers kept in the store at most, the oldest go first; some four kilobytes each.</summary>
    [Range(100, 10_000_000)]
    public int KeepAtMost { get; set; } = 20_000;

    /// <summary>After this long a silence a conversation is forgotten.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "90.00:00:00")]
    public TimeSpan ConversationFor { get; set; } = TimeSpan.FromHours(2);

    /// <summary>Turns that a follow-up may lean on.</summary>
    [Range(1, 64)]
    public int TurnsKept { get; set; } = 8;

    /// <summary>A standing question that no server has asked after for so long goes to sleep.</summary>
    [Range(typeof(TimeSpan), "00:00:03", "01:00:00")]
    public TimeSpan FollowLease { get; set; } = TimeSpan.FromSeconds(15);
}

[OptionsValidator]
public sealed partial class AnswerSettingsCheck : IValidateOptions<AnswerSettings>;

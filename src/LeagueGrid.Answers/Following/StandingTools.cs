using LeagueGrid.Answers.Drafts;
using LeagueGrid.Answers.Memory;
using LeagueGrid.Answers.Models;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Passages;
using LeagueGrid.Core.Ports;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace LeagueGrid.Answers.Following;

/// <summary>What following needs to know of prose that comes and goes.</summary>
/// <param name="Enters">Whether a passage that came, changed or went may change what a search finds. A needless yes costs a look, a wrong no a revision.</param>
/// <param name="FindableAsync">Waits until searches of this process see the commit of that number, but not for long.</param>
public sealed record ProseNews(Func<SearchRead, Passage, bool> Enters, Func<long, CancellationToken, ValueTask> FindableAsync);

/// <summary>What all standing questions of a process share.</summary>
internal sealed record StandingTools(
    StandingQuestions Index,
    ILeagueReader League,
    AnswerMaker Maker,
    ReadCheck Check,
    AnswerStore Store,
    IConnectionMultiplexer Redis,
    TimeProvider Clock,
    AnswerInstruments Instruments,
    ComputingRoom Room,
    ILogger Logger
);

using LeagueGrid.Answers.Engine;
using LeagueGrid.Answers.Memory;
using LeagueGrid.Answers.Reading;
using LeagueGrid.Core.Passages;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace LeagueGrid.Answers.Following;

/// <summary>Whether a passage that came or changed may change what a search finds. Saying yes too often costs a look, saying no wrongly a revision.</summary>
public delegate bool PassageEntry(SearchRead search, Passage passage);

/// <summary>What all standing questions of a process share.</summary>
internal sealed record StandingTools(
    StandingQuestions Index,
    AnswerMaker Maker,
    ReadCheck Check,
    AnswerStore Store,
    IConnectionMultiplexer Redis,
    TimeProvider Clock,
    AnswerInstruments Instruments,
    SemaphoreSlim Room,
    ILogger Logger
);

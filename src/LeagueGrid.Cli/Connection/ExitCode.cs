using System.CommandLine;
using System.CommandLine.Parsing;

namespace LeagueGrid.Cli.Connection;

/// <summary>Exit codes of the contract (§5).</summary>
public static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int BadUsage = 2;

    /// <summary>An argument that starts with <c>@</c> is the command's to read (<c>--query @FILE</c>), never a file of more arguments.</summary>
    public static ParserConfiguration Parsing { get; } = new() { ResponseFileTokenReplacer = null };

    /// <summary>
    /// Runs a parsed command line. A usage error prints what was wrong and ends with 2; a fault prints one sentence, not
    /// a stack; Ctrl-C is a normal end of what goes on for ever.
    /// </summary>
    public static async Task<int> RunAsync(ParseResult parsed)
    {
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("Try --help.");
            return BadUsage;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return Done;
        }
        catch (UsageException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return BadUsage;
        }
        catch (Exception fault)
            when (fault is IOException or HttpRequestException or InvalidDataException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return Failed;
        }
    }
}

/// <summary>The command line asks for something that cannot be meant; the message says what instead.</summary>
public sealed class UsageException(string message) : Exception(message);

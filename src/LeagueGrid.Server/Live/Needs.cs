namespace LeagueGrid.Server.Live;

/// <summary>The right that a hub method needs. Checked by <see cref="HubDoor"/>, so that the refusal is said as the contract says it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsAttribute(string right) : Attribute
{
    public string Right { get; } = right;
}
